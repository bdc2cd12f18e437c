package org.parvis.casework.queues;

import java.util.UUID;

/**
 * A list that an agent comes back to.
 *
 * @param query as {@link QueueQuery#toUrl} writes it
 */
public record SavedView(UUID id, String name, String query) {}
