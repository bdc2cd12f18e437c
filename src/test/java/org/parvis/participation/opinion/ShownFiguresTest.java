package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.participation.opinion.math.Ellipse;
import org.parvis.participation.opinion.math.Stance;

/** What everybody reads says of nobody what they answered, even where one number is subtracted from another. */
class ShownFiguresTest {

    private static Counts counts(int agree, int disagree, int pass) {
        return new Counts(agree, disagree, pass);
    }

    /** @param statements the counts of each group, by statement */
    private static ShownFigures shown(List<Integer> people, List<List<Counts>> statements) {
        int all = people.stream().mapToInt(Integer::intValue).sum();
        Figures figures = new Figures(
                all, all, all,
                IntStream.range(0, people.size())
                        .mapToObj(i -> new Figures.OfGroup(i + 1, people.get(i), new Ellipse(i, 0, 1, 1, 0), List.of()))
                        .toList(),
                IntStream.range(0, statements.size())
                        .mapToObj(i -> new Figures.OfStatement(i + 1, sum(statements.get(i)), statements.get(i), 0))
                        .toList());
        return Objects.requireNonNull(ShownFigures.of(figures, Map.of(), Instant.EPOCH, true));
    }

    private static Counts sum(List<Counts> parts) {
        return parts.stream().reduce(Counts.NONE, Counts::plus);
    }

    @Test
    void callsCommonOnlyWhatEachGroupIsShownToHold() {
        ShownFigures three = shown(List.of(40, 30, 12), List.of(
                List.of(counts(38, 2, 0), counts(29, 1, 0), counts(12, 0, 0)),
                List.of(counts(38, 2, 0), counts(29, 1, 0), counts(5, 0, 0))));
        assertThat(three.of(2, 3)).as("five people").isNull();
        assertThat(three.common()).containsExactly(new ShownFigures.Shared(1, Stance.AGREE));
        ShownFigures hidden = shown(List.of(40, 30, 5), List.of(
                List.of(counts(38, 2, 0), counts(29, 1, 0), counts(5, 0, 0)),
                List.of(counts(38, 2, 0), counts(6, 0, 0), counts(4, 0, 0)),
                List.of(counts(38, 2, 0), counts(0, 0, 0), counts(0, 0, 0))));
        assertThat(hidden.groups()).extracting(ShownFigures.OfGroup::number).containsExactly(1);
        assertThat(hidden.common()).as("the rest is many, few, nobody").extracting(ShownFigures.Shared::statement).containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void doesNotSayHowManyOfThoseWhoNearlyAllAgree() {
        ShownFigures figures = shown(List.of(41, 30), List.of(
                List.of(counts(41, 0, 0), counts(30, 0, 0)),
                List.of(counts(40, 1, 0), counts(15, 15, 0)),
                List.of(counts(25, 14, 2), counts(15, 15, 0)),
                List.of(counts(41, 0, 0), counts(0, 20, 0))));
        assertThat(figures.all(1)).as("nor all of them").isEqualTo(new Answered(71, null, Opinion.AGREE));
        assertThat(figures.of(1, 2)).isEqualTo(new Answered(30, null, Opinion.AGREE));
        assertThat(figures.all(2)).isEqualTo(new Answered(71, counts(55, 16, 0), null));
        assertThat(figures.of(2, 1)).isEqualTo(new Answered(41, null, Opinion.AGREE));
        assertThat(figures.of(2, 2)).as("the first would follow from it").isEqualTo(new Answered(30, null, null));
        assertThat(figures.of(3, 1)).isEqualTo(new Answered(41, counts(25, 14, 2), null));
        assertThat(figures.of(4, 1)).isEqualTo(new Answered(41, null, Opinion.AGREE));
        assertThat(figures.of(4, 2)).as("of fewer than 22 not even that").isEqualTo(new Answered(20, null, null));
        assertThat(figures.all(4)).isEqualTo(new Answered(61, counts(41, 20, 0), null));
    }

    @RepeatedTest(40)
    void leavesNothingOneSidedToWhoeverSubtracts(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Integer> people = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(i -> 8 + random.nextInt(50)).toList();
        List<List<Counts>> statements = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statements.add(people.stream().map(most -> some(most, random)).toList());
        }
        ShownFigures figures = shown(people, statements);
        for (int i = 0; i < statements.size(); i++) {
            @Nullable Answered all = figures.all(i + 1);
            List<Counts> split = new ArrayList<>();
            for (int group = 1; group <= people.size(); group++) {
                @Nullable Answered own = figures.of(i + 1, group);
                if (own != null && own.split() != null) {
                    split.add(own.split());
                    assertThat(isOneSided(own.split())).isFalse();
                }
            }
            if (all == null || all.split() == null) {
                assertThat(split).isEmpty();
            } else {
                Counts left = all.split().minus(sum(split));
                assertThat(left.seen() > 0 && isOneSided(left)).as(statements.get(i).toString()).isFalse();
            }
        }
    }

    private static boolean isOneSided(Counts counts) {
        int[] sorted = {counts.agree(), counts.disagree(), counts.pass()};
        Arrays.sort(sorted);
        return sorted[0] + sorted[1] < 11;
    }

    private static Counts some(int most, Random random) {
        int agree = random.nextInt(most + 1);
        int disagree = random.nextInt(4) == 0 ? 0 : random.nextInt(most - agree + 1);
        return counts(agree, disagree, random.nextInt(3) == 0 ? random.nextInt(most - agree - disagree + 1) : 0);
    }
}
