package org.parvis.messaging;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.MessageText.Fact;
import org.parvis.messaging.MessageText.Part;

/**
 * What a mail's two halves are made from: the text, who sends it, how it is stopped.
 *
 * @param mark the line above which an answer is to be written; null where nobody reads answers
 */
public record MailPage(
        MessageText text,
        Letterhead from,
        @Nullable String unsubscribeUrl,
        String unsubscribeLabel,
        @Nullable String mark) {

    MailPage(MessageText text, Letterhead from, @Nullable String unsubscribeUrl, String unsubscribeLabel) {
        this(text, from, unsubscribeUrl, unsubscribeLabel, null);
    }

    public String url(String path) {
        return from.url(path);
    }

    public String language() {
        return text.language().getLanguage();
    }

    /** A label with the colon that its language wants: French puts a no-break space before it. */
    public String fact(String label) {
        return text.language().getLanguage().equals(Locale.FRENCH.getLanguage()) ? label + "\u00a0: " : label + ": ";
    }

    /** Whether a list of facts begins, or ends, with the part at this place. */
    public boolean beginsFacts(int index) {
        return isFact(index) && !isFact(index - 1);
    }

    public boolean endsFacts(int index) {
        return isFact(index) && !isFact(index + 1);
    }

    private boolean isFact(int index) {
        List<Part> parts = text.parts();
        return index >= 0 && index < parts.size() && parts.get(index) instanceof Fact;
    }
}
