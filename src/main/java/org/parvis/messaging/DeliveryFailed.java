package org.parvis.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message could not be delivered and is not tried again: somebody should reach the person another way.
 *
 * @param thread of the message, by which the module that sent it knows its case
 * @param state TEMPORARY_FAILURE when the attempts were used up or no receipt came, PERMANENT_FAILURE when the address or
 *     number was refused, TECHNICAL_FAILURE when it has nothing to do with them
 */
public record DeliveryFailed(
        UUID territoryId,
        UUID messageId,
        String dedupKey,
        @Nullable String thread,
        MessageState state,
        Channel channel,
        Why why) {

    /** Why it did not go. */
    public enum Why {
        /** It went, and reached nobody. */
        NOT_REACHED,
        /** The person wants no text messages: STOP. */
        REFUSED,
        /** A limit of ours held it back. */
        TOO_MANY
    }

    public DeliveryFailed(
            UUID territoryId, UUID messageId, String dedupKey, @Nullable String thread, MessageState state, Channel channel) {
        this(territoryId, messageId, dedupKey, thread, state, channel, Why.NOT_REACHED);
    }
}
