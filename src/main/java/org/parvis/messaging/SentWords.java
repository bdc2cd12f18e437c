package org.parvis.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to somebody, in words.
 *
 * @param subject of a mail; null for a text message
 * @param thread number of the case that it is about; null for none
 * @param text null once it was forgotten
 */
public record SentWords(
        UUID id,
        Instant at,
        Channel channel,
        String recipient,
        @Nullable String subject,
        @Nullable String thread,
        @Nullable String text,
        MessageState state) {}
