package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the routing rules that count come from.
 *
 * @param note why they were changed, or the file that brought them
 * @param savedBy account; null for an import
 */
public record RulesInForce(int version, String note, @Nullable UUID savedBy, Instant savedAt) {}
