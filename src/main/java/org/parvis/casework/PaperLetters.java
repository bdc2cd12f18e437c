package org.parvis.casework;

import java.util.Locale;
import java.util.UUID;
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

    /** Whether whoever asked wants letters and has a postal address: then nothing goes by mail or text message. */
    boolean isPreferred(UUID caseId);

    /** Whether there is a postal address to write to. */
    boolean reaches(UUID caseId);

    /**
     * Lays it ready to be printed, in the caller's transaction; does nothing where there is no postal address. That is
     * looked for as the transaction ends: whose case it is may be known only then.
     */
    void write(PaperLetter letter);
}
