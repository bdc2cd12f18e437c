package org.parvis.ballot.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The score below which a project is out, as a number or as a share of all ballots.
 *
 * @param percent whether {@code value} is a percentage of the ballots, rounded up to a whole score
 */
public record Threshold(BigDecimal value, boolean percent) {

    public static final Threshold NONE = new Threshold(BigDecimal.ZERO, false);

    public Threshold {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A threshold is 0 or more");
        }
    }

    /** A score that is just enough. */
    public static Threshold of(long score) {
        return new Threshold(BigDecimal.valueOf(score), false);
    }

    long score(int ballots) {
        BigDecimal exact = percent ? value.multiply(BigDecimal.valueOf(ballots)).movePointLeft(2) : value;
        return exact.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
