package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingRules;

/**
 * The routing rules that count.
 *
 * @param origin where they come from; null where none were ever saved
 */
public record RulesInForce(RoutingRules rules, @Nullable Origin origin) {

    /**
     * @param note why they were changed, or the file that brought them
     * @param savedBy account; null for an import
     */
    public record Origin(String note, @Nullable UUID savedBy, Instant savedAt) {}
}
