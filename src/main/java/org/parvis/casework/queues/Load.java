package org.parvis.casework.queues;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody has in hand.
 *
 * @param assigneeId null for the cases in nobody's hands
 * @param waiting for their requester, clock standing still
 * @param silent nothing has happened for days
 */
public record Load(@Nullable UUID assigneeId, String name, int open, int late, int waiting, int silent) {}
