package org.parvis.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as lists show it; recipient and subject are gone when it was forgotten.
 *
 * @param subject of a mail
 * @param text of a text message
 */
public record MessageView(
        UUID id,
        @Nullable String recipient,
        @Nullable String subject,
        MessageState state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        Channel channel,
        @Nullable String text) {}
