package org.parvis.casework.queues;

import java.util.UUID;

/**
 * How much there is for a team.
 *
 * @param free in nobody's hands
 * @param silent nothing has happened for days
 */
public record TeamLoad(UUID teamId, int open, int free, int late, int silent) {}
