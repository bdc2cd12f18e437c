package org.parvis.relation;

import java.time.Instant;
import java.util.UUID;

/** Two files became one, published in the transaction of the merge. */
public record PersonsMerged(UUID territoryId, UUID kept, UUID merged, Instant at) {}
