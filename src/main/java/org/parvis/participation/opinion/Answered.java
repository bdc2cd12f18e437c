package org.parvis.participation.opinion;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.participation.survey.SmallCounts;

/**
 * How eleven people or more answered a statement, as far as everybody may read it. Where nearly all of them answered the same, it
 * says so and no more: of a split with fewer than eleven on the other side one would know what each of the many answered, or who the
 * few are (ADR 0041).
 *
 * @param seen how many answered it
 * @param split how many answered what; null where fewer than eleven answered otherwise than most, or that would follow of others
 * @param most what all but fewer than eleven answered, where that is so; null where that would be no more than half
 */
public record Answered(int seen, @Nullable Counts split, @Nullable Opinion most) {

    static Answered split(Counts counts) {
        return new Answered(counts.seen(), counts, null);
    }

    static Answered unsplit(Counts counts) {
        return new Answered(counts.seen(), null, isOneSided(counts) && counts.seen() >= 2 * SmallCounts.ENOUGH ? most(counts) : null);
    }

    /** Whether fewer than eleven answered otherwise than most. */
    static boolean isOneSided(Counts counts) {
        return counts.seen() - of(counts, most(counts)) < SmallCounts.ENOUGH;
    }

    private static Opinion most(Counts counts) {
        return Stream.of(Opinion.values()).max(Comparator.comparingInt(one -> of(counts, one))).orElseThrow();
    }

    private static int of(Counts counts, Opinion opinion) {
        return switch (opinion) {
            case AGREE -> counts.agree();
            case DISAGREE -> counts.disagree();
            case PASS -> counts.pass();
        };
    }
}
