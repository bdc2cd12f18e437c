package org.parvis.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.SmsPreview;

/**
 * What leaves when a form of the case is sent, by each way. Says no address nor number: whoever looks at these is written
 * down.
 *
 * @param ways keys of what leaves besides the text message, or of that nothing does
 * @param sms null where no text message would be thought of
 */
public record Leaving(List<String> ways, @Nullable Sms sms) {

    /** The field with the words of the text message. */
    static final String FIELD = "sms";

    /**
     * @param words as typed, or the usual ones
     * @param tail what is added: a link of the same length
     * @param hindrance the key of what keeps it from leaving; null for nothing
     * @param isWritten whether it is laid ready all the same, so that its words matter
     */
    public record Sms(
            String words, String usual, String tail, SmsPreview preview, @Nullable String hindrance, boolean isWritten) {}

    public Leaving {
        ways = List.copyOf(ways);
    }
}
