package org.parvis.participation.opinion.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parvis.participation.opinion.math.NextStatement.Candidate;
import org.parvis.participation.opinion.math.NextStatement.Kind;

/** Which statement is shown next: by a chance that favours what is new, agreed with and telling. */
class NextStatementTest {

    private static Candidate seen(int number, int agree, int disagree, int pass, double extremity) {
        return new Candidate(number, Kind.MATTER, new Counts(agree, disagree, pass), extremity);
    }

    @Test
    void weighsByTheFormula() {
        double p = 5.0 / 22;
        double a = 11.0 / 22;
        double root = (1 - p) * (1.5 + 1) * a * (1 + 8 * Math.pow(2, -20.0 / 5));
        assertThat(seen(1, 10, 6, 4, 1.5).weight()).isCloseTo(root * root, within(1e-12));
        assertThat(seen(1, 0, 0, 0, 0).weight()).as("new: (½ · ½ · 9)²").isCloseTo(5.0625, within(1e-12));
        assertThat(new Candidate(1, Kind.META, new Counts(10, 0, 0), 3).weight()).isEqualTo(49);
    }

    @Test
    void favoursWhatIsNewAgreedWithTellingAndNotPassedOn() {
        assertThat(seen(1, 2, 2, 0, 1).weight()).isGreaterThan(seen(1, 20, 20, 0, 1).weight());
        assertThat(seen(1, 15, 5, 0, 1).weight()).isGreaterThan(seen(1, 5, 15, 0, 1).weight());
        assertThat(seen(1, 10, 10, 0, 2).weight()).isGreaterThan(seen(1, 10, 10, 0, 1).weight());
        assertThat(seen(1, 10, 10, 0, 1).weight()).isGreaterThan(seen(1, 10, 5, 5, 1).weight());
    }

    @Test
    void choosesAsOftenAsItWeighs() {
        List<Candidate> candidates = List.of(seen(1, 0, 0, 0, 0), seen(2, 30, 10, 5, 1), seen(3, 5, 30, 20, 0.2));
        double all = candidates.stream().mapToDouble(Candidate::weight).sum();
        Map<Integer, Integer> chosen = new HashMap<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            chosen.merge(NextStatement.choose(candidates, random).number(), 1, Integer::sum);
        }
        for (Candidate one : candidates) {
            assertThat(chosen.getOrDefault(one.number(), 0) / 20_000.0).isCloseTo(one.weight() / all, within(0.02));
        }
        assertThat(NextStatement.choose(candidates, new SplittableRandom(8)).number())
                .as("the same seed, the same choice").isEqualTo(NextStatement.choose(candidates, new SplittableRandom(8)).number());
    }
}
