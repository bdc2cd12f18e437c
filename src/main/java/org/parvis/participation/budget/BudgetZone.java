package org.parvis.participation.budget;

import org.parvis.ballot.proof.ZoneLimits;

/**
 * A zone of a budget.
 *
 * @param code its public name on ballots, as in {@code Z2}: given once, never given to another
 * @param envelope in cents
 * @param isCityWide whether everybody votes in it beside the zone of their choice
 * @param own what a ballot may hold here, where that is not what it may hold in the others
 */
public record BudgetZone(String code, String name, long envelope, boolean isCityWide, ZoneLimits own) {

    /** With the limits of the budget. */
    public BudgetZone(String code, String name, long envelope, boolean isCityWide) {
        this(code, name, envelope, isCityWide, ZoneLimits.NONE);
    }
}
