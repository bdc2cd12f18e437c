package org.parvis.participation.budget;

/**
 * A zone of a budget.
 *
 * @param code its public name on ballots, as in {@code Z2}: given once, never given to another
 * @param envelope in cents
 * @param isCityWide whether everybody votes in it beside the zone of their choice
 */
public record BudgetZone(String code, String name, long envelope, boolean isCityWide) {}
