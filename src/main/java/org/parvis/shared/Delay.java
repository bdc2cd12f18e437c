package org.parvis.shared;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took, as a count for each step of a scale of which each step is 5 % longer than the one before: a step
 * is {@code ln(1 + hours) / ln(1.05)}, rounded.
 */
public final class Delay {

    private static final double STEP = 1.05;

    private final SortedMap<Integer, Long> answers = new TreeMap<>();

    public void add(int step, long number) {
        answers.merge(step, number, Long::sum);
    }

    /** Half of the answers took no longer; null where there is none. */
    public @Nullable Duration median() {
        long all = answers.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (var step : answers.entrySet()) {
            seen += step.getValue();
            if (all > 0 && seen * 2 >= all) {
                return ofStep(step.getKey());
            }
        }
        return null;
    }

    public static Duration ofStep(int step) {
        return Duration.ofMinutes(Math.round((Math.pow(STEP, step) - 1) * 60));
    }
}
