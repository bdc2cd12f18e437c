package org.parvis.participation.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.BallotLimits;

/**
 * Projects that share an envelope.
 *
 * @param zone theirs; null for a budget without zones
 * @param envelope in cents
 * @param limits what a ballot may hold here
 */
public record BudgetSection(@Nullable BudgetZone zone, long envelope, BallotLimits limits, List<BudgetProject> projects) {

    public BudgetSection {
        projects = List.copyOf(projects);
    }

    /** Where a ballot's page says what is wrong here. */
    public String field() {
        return zone == null ? "bulletin" : "bulletin." + zone.code();
    }
}
