package org.parvis.relation.mail.mime;

import org.jspecify.annotations.Nullable;

/**
 * What a mail server says of a mail of ours (RFC 3464).
 *
 * @param recipient whom it could not reach, as the server says; null where it does not
 * @param status such as 5.1.1; empty where the server gives none
 * @param said the server's words, shortened
 * @param messageId of the mail that did not arrive; null where it is not told
 */
public record Bounce(Weight weight, @Nullable String recipient, String status, String said, @Nullable String messageId) {

    /** What it means for the address. */
    public enum Weight {
        /** 5.x.x: nobody is reached there. */
        HARD,
        /** 4.x.x: given up for now. */
        SOFT,
        /** Not given up yet, or it arrived after all. */
        NONE
    }
}
