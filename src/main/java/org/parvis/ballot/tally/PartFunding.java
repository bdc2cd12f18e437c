package org.parvis.ballot.tally;

/**
 * The first project that does not fit is paid for in part, once.
 *
 * @param leastPercent the rest must be at least that share of its cost, 1 to 99
 * @param onlyDivisible whether only projects that can be divided count
 */
public record PartFunding(int leastPercent, boolean onlyDivisible) {

    boolean allows(Project project, long rest) {
        return rest > 0
                && (project.divisible() || !onlyDivisible)
                && rest * 100L >= project.cost() * leastPercent;
    }
}
