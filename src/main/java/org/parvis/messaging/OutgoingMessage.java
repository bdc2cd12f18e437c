package org.parvis.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A message to one person.
 *
 * @param to who gets it
 * @param dedupKey what makes it this message and no other in the territory: event, recipient, channel. The same key is
 *     sent once, however often it is asked for
 * @param text what it says
 * @param thread groups the messages of one conversation in mail programs, for instance a case number; null for none
 * @param unsubscribePath for subscriptions: the path of the territory's site that ends them by one POST (RFC 8058) and
 *     shows a button on GET; null for what cannot be unsubscribed from
 * @param isAfterOthers whether it is one of very many, for which nobody waits: it leaves once nothing else does
 */
public record OutgoingMessage(
        EmailAddress to,
        String dedupKey,
        MessageText text,
        @Nullable String thread,
        @Nullable String unsubscribePath,
        boolean isAfterOthers) {

    public OutgoingMessage {
        if (dedupKey.isBlank() || dedupKey.length() > 300) {
            throw new IllegalArgumentException("A de-duplication key has 1 to 300 characters");
        }
    }

    public static OutgoingMessage of(EmailAddress to, String dedupKey, MessageText text) {
        return new OutgoingMessage(to, dedupKey, text, null, null, false);
    }

    /**
     * Makes it part of a conversation, for readers too: the subject begins with what stands before the key's first
     * slash, «[S-2026-000412]», as some programs group by subject alone.
     */
    public OutgoingMessage inThread(String key) {
        return new OutgoingMessage(to, dedupKey, text.about(key.split("/", 2)[0]), key, unsubscribePath, isAfterOthers);
    }

    /** Makes it a message of a subscription, which comes after transactional ones and can be ended in one click. */
    public OutgoingMessage endedAt(String path) {
        return new OutgoingMessage(to, dedupKey, text, thread, MessageText.local(path), isAfterOthers);
    }

    /** Lets links and codes that somebody waits for leave first, however many of these were written before. */
    public OutgoingMessage afterOthers() {
        return new OutgoingMessage(to, dedupKey, text, thread, unsubscribePath, true);
    }

    public Channel channel() {
        return Channel.EMAIL;
    }

    /** Its place in the queue: the smaller, the sooner. */
    int rank() {
        return isAfterOthers ? MessageCategory.values().length : category().rank();
    }

    public MessageCategory category() {
        return unsubscribePath == null ? MessageCategory.TRANSACTIONAL : MessageCategory.SUBSCRIPTION;
    }
}
