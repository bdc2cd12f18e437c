package org.parvis.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it waits to be handed over. */
record StoredMessage(
        UUID id, String recipient, String subject, @Nullable String thread, MessageContent content, Instant createdAt) {}
