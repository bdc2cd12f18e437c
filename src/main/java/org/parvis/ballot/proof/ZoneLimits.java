package org.parvis.ballot.proof;

import org.parvis.ballot.tally.BallotLimits;

/**
 * What a ballot may hold in one zone where that is not what it may hold in the others: 0 where it is.
 *
 * @param min fewest projects
 * @param max most projects
 * @param maxSum most points in all
 */
public record ZoneLimits(int min, int max, int maxSum) {

    /** As everywhere. */
    public static final ZoneLimits NONE = new ZoneLimits(0, 0, 0);

    public ZoneLimits {
        if (min < 0 || max < 0 || maxSum < 0) {
            throw new IllegalArgumentException("Limits of a zone are above zero, or there are none");
        }
    }

    /** What holds in the zone, where {@code elsewhere} holds in the others. */
    public BallotLimits over(BallotLimits elsewhere) {
        return new BallotLimits(
                min > 0 ? min : elsewhere.min(),
                max > 0 ? max : elsewhere.max(),
                elsewhere.maxCost(),
                elsewhere.maxPoints(),
                elsewhere.minSum(),
                maxSum > 0 ? maxSum : elsewhere.maxSum());
    }
}
