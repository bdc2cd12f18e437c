package org.parvis.casework;

import java.util.Locale;
import java.util.function.Supplier;
import org.parvis.messaging.MessageText;

/** Writes on paper what cannot be mailed; filled by the module that knows postal addresses. */
public interface PaperLetters {

    /**
     * A letter to the requester of a case.
     *
     * @param what which step it tells of: {@code opened}, {@code asked}, {@code decided.RESOLVED}…
     * @param key of all that would be the same letter: it is written once
     * @param acknowledges whether it is the acknowledgement of reception, whose day of posting the law counts with
     * @param text the words of the mail that would tell the same; asked for only where there is an address
     */
    record PaperLetter(Case subject, String what, String key, boolean acknowledges, Locale language, Supplier<MessageText> text) {}

    /**
     * Lays it ready to be printed, in the caller's transaction; does nothing where there is no postal address. That is
     * looked for as the transaction ends: whose case it is may be known only then.
     */
    void write(PaperLetter letter);

    /** Whether it was printed and waits to be posted. */
    boolean isPrinted(String key);

    /** Another takes its place: it is not there to be printed any more, unless it was posted. In the caller's transaction. */
    void drop(String key);
}
