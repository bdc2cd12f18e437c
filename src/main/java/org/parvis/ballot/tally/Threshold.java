package org.parvis.ballot.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The score below which a project is out, as a number or as a share of all ballots.
 *
 * @param percent whether {@code value} is a percentage of the ballots, rounded up to a whole score: 1 at least where it is above 0,
 *     so that nothing is paid for where nobody voted
 */
public record Threshold(BigDecimal value, boolean percent) {

    public static final Threshold NONE = new Threshold(BigDecimal.ZERO, false);

    private static final int MOST_DIGITS = 15;

    public Threshold {
        if (value.signum() < 0 || value.scale() > MOST_DIGITS || value.precision() - value.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("A threshold is 0 or more, with at most " + MOST_DIGITS + " digits on each side of the point");
        }
    }

    /** A score that is just enough. */
    public static Threshold of(long score) {
        return new Threshold(BigDecimal.valueOf(score), false);
    }

    /** The least score that reaches it where so many ballots were cast. */
    public long score(int ballots) {
        BigDecimal exact = percent ? value.multiply(BigDecimal.valueOf(ballots)).movePointLeft(2) : value;
        long least = exact.setScale(0, RoundingMode.CEILING).longValueExact();
        return percent && value.signum() > 0 ? Math.max(1, least) : least;
    }
}
