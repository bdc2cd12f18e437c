package org.parvis.relation.mail.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it was read. */
public record IncomingMail(
        Envelope envelope,
        Body body,
        List<MailAttachment> attachments,
        MailKind kind,
        @Nullable Bounce bounce,
        RelaySigns signs) {

    /**
     * What its headers say; nothing of it is proven.
     *
     * @param messageId without angle brackets; null where there is none
     * @param inReplyTo ids of mails that it answers
     * @param references ids of mails before it
     * @param deliveredTo addresses through which it came, where the relay says so
     * @param sentAt null where no date can be read
     */
    public record Envelope(
            @Nullable String messageId,
            List<String> inReplyTo,
            List<String> references,
            @Nullable MailAddress from,
            List<MailAddress> to,
            List<MailAddress> cc,
            List<MailAddress> deliveredTo,
            String subject,
            @Nullable Instant sentAt) {}

    /**
     * @param words what the sender wrote, without what they quote; empty where they wrote nothing
     * @param quoted the mails below, folded
     * @param signature after «-- »
     * @param isCut whether more was written or attached than is read
     */
    public record Body(String words, String quoted, String signature, boolean isCut) {}

    /**
     * What the relay found.
     *
     * @param flagged the header by which it calls the mail spam; null where it does not
     * @param authentication its first Authentication-Results; empty where there are none
     */
    public record RelaySigns(@Nullable String flagged, String authentication) {}
}
