package org.parvis.insight;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a channel costs, in one of the two ways in which a town knows it. */
public sealed interface Price {

    /**
     * Exact, in cents; nothing that is shown is added up from rounded numbers.
     *
     * @param operations in a year; at least one
     */
    BigDecimal perOperation(long operations);

    /** The whole channel in a year: people, rooms, software, stamps. */
    record Annual(long cents) implements Price {
        @Override
        public BigDecimal perOperation(long operations) {
            return BigDecimal.valueOf(cents).divide(BigDecimal.valueOf(operations), MathContext.DECIMAL64);
        }
    }

    /** What an operation takes of somebody's time, and what an hour of theirs costs. */
    record Time(int seconds, long hourlyCents) implements Price {
        @Override
        public BigDecimal perOperation(long operations) {
            return BigDecimal.valueOf(seconds)
                    .multiply(BigDecimal.valueOf(hourlyCents))
                    .divide(BigDecimal.valueOf(3_600), MathContext.DECIMAL64);
        }
    }
}
