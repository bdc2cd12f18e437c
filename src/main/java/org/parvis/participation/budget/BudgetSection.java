package org.parvis.participation.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects that share an envelope.
 *
 * @param zone theirs; null for a budget without zones
 * @param envelope in cents
 */
public record BudgetSection(@Nullable BudgetZone zone, long envelope, List<BudgetProject> projects) {

    public BudgetSection {
        projects = List.copyOf(projects);
    }

    /** Where a ballot's page says what is wrong here. */
    public String field() {
        return zone == null ? "bulletin" : "bulletin." + zone.code();
    }
}
