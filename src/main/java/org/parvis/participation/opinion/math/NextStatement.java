package org.parvis.participation.opinion.math;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which statement somebody is shown next: by chance, more often those that were seen little, that many agree with, that few pass
 * on and that tell groups apart. So each gets its turn, and nobody has to answer all.
 */
public final class NextStatement {

    private static final double OF_META = 7.0 * 7.0;
    private static final double NEW = 8;
    private static final double HALF_AS_NEW = 5;

    private NextStatement() {}

    /**
     * A statement that somebody has not voted on.
     *
     * @param counts of those who have
     * @param extremity as in {@link Opinions.Statement}
     */
    public record Candidate(int number, Kind kind, Counts counts, double extremity) {

        double weight() {
            if (kind == Kind.META) {
                return OF_META;
            }
            double seen = counts.seen();
            double passes = (counts.pass() + 1) / (seen + 2);
            double agrees = (counts.agree() + 1) / (seen + 2);
            double root = (1 - passes) * (extremity + 1) * agrees * (1 + NEW * Math.pow(2, -seen / HALF_AS_NEW));
            return root * root;
        }
    }

    /** What a statement is about. */
    public enum Kind {
        MATTER,
        /** How people take part, and not the matter. */
        META
    }

    /** @param candidates at least one */
    public static Candidate choose(List<Candidate> candidates, RandomGenerator random) {
        double rest = random.nextDouble() * candidates.stream().mapToDouble(Candidate::weight).sum();
        for (Candidate candidate : candidates) {
            rest -= candidate.weight();
            if (rest < 0) {
                return candidate;
            }
        }
        return candidates.getLast();
    }
}
