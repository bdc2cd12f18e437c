package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.ItemFigures.State;
import org.parvis.questions.When;

/** What everybody may see tells nothing of few people, also by subtraction. */
class FiguringTest {

    @Test
    void hidesAnotherNumberWhereATotalWouldGiveAwayTheHiddenOne() {
        assertThat(SmallCounts.hiddenParts(List.of(200L, 3L, 40L))).containsExactly(1, 2);
        assertThat(SmallCounts.hiddenParts(List.of(200L, 0L, 40L))).as("nobody is no secret").isEmpty();
        assertThat(SmallCounts.hiddenParts(List.of(200L, 1L, 1L, 40L))).as("two ones add up to two").containsExactly(1, 2, 3);
        assertThat(SmallCounts.hiddenParts(List.of(200L, 6L, 7L))).containsExactly(1, 2);
        assertThat(SmallCounts.hiddenParts(List.of(200L, 11L))).isEmpty();
        assertThat(SmallCounts.hiddenShares(List.of(200L, 195L, 3L, 100L), 200)).as("all but five").containsExactly(1, 2);
    }

    /** Of any numbers, what is hidden is more than one, and eleven people at least, or all that there is. */
    @Test
    void leavesNothingSmallToBeSubtracted() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            List<Long> parts = new ArrayList<>(random.ints(2 + random.nextInt(6), 0, 40).asLongStream().boxed().toList());
            TreeSet<Integer> hidden = SmallCounts.hiddenParts(parts);
            long sum = hidden.stream().mapToLong(parts::get).sum();
            boolean isAll = IntStream.range(0, parts.size()).allMatch(at -> hidden.contains(at) || parts.get(at) == 0);
            assertThat(hidden.isEmpty() || hidden.size() > 1 && sum >= SmallCounts.ENOUGH || isAll).as("%s hides %s", parts, hidden).isTrue();
            assertThat(parts.stream().filter(SmallCounts::isSmall).count())
                    .isEqualTo(hidden.stream().filter(at -> SmallCounts.isSmall(parts.get(at))).count());
        }
    }

    private static SurveyCounts counts(long answers, Map<String, Map<String, Long>> values) {
        Map<String, Long> answered = new HashMap<>();
        values.forEach((key, by) -> answered.put(key, by.values().stream().mapToLong(Long::longValue).sum()));
        return new SurveyCounts(answers, answered, values, Map.of());
    }

    private static @Nullable Long cell(List<ItemFigures> figures, int item, int cell) {
        return figures.get(item).groups().getFirst().cells().get(cell).count();
    }

    @Test
    void showsNothingOfWhatDependsOnAHiddenNumber() {
        List<SurveyItem> items = List.of(
                SurveyFormTest.item("q1", SurveyKind.ONE, When.ALWAYS),
                SurveyFormTest.item("q2", SurveyKind.ONE, new When.Equals("q1", "yes")));
        SurveyCounts counts = counts(43, Map.of("q1", Map.of("yes", 40L, "no", 3L), "q2", Map.of("yes", 20L, "no", 20L)));
        List<ItemFigures> shown = Figuring.of(items, counts, Figuring.Reader.EVERYBODY);
        assertThat(cell(shown, 0, 0)).isNull();
        assertThat(shown.get(1).state()).as("40 asked would be 40 who said yes").isEqualTo(State.TIED);
        List<ItemFigures> inside = Figuring.of(items, counts, Figuring.Reader.DESK);
        assertThat(cell(inside, 0, 1)).isEqualTo(3);
        assertThat(cell(inside, 1, 0)).isEqualTo(20);
    }

    @Test
    void showsBaseAndPartsOfWhatManyAnswered() {
        List<SurveyItem> items = List.of(
                SurveyFormTest.item("q1", SurveyKind.ONE, When.ALWAYS),
                SurveyFormTest.item("q2", SurveyKind.ONE, new When.Equals("q1", "yes")),
                SurveyFormTest.item("q3", SurveyKind.ONE, When.ALWAYS));
        SurveyCounts counts = counts(80, Map.of(
                "q1", Map.of("yes", 50L, "no", 30L), "q2", Map.of("yes", 28L, "no", 22L), "q3", Map.of("yes", 4L)));
        List<ItemFigures> shown = Figuring.of(items, counts, Figuring.Reader.EVERYBODY);
        assertThat(cell(shown, 0, 0)).isEqualTo(50);
        assertThat(shown.get(1).groups().getFirst().base()).isEqualTo(50L);
        assertThat(cell(shown, 1, 1)).isEqualTo(22);
        assertThat(shown.get(2).state()).isEqualTo(State.FEW);
    }

    @Test
    void showsNoMeanPlaceFromWhichFewCouldBeReckoned() {
        List<SurveyItem> items = List.of(SurveyFormTest.item("q1", SurveyKind.RANKING, When.ALWAYS));
        SurveyCounts few = counts(60, Map.of("q1.yes", Map.of("1", 40L, "2", 20L), "q1.no", Map.of("1", 20L, "2", 37L, "3", 3L)));
        assertThat(Figuring.of(items, few, Figuring.Reader.EVERYBODY).getFirst().groups().getFirst().cells())
                .allSatisfy(cell -> assertThat(cell.place()).isNull())
                .allSatisfy(cell -> assertThat(cell.count()).isNotNull());
        assertThat(Figuring.of(items, few, Figuring.Reader.DESK).getFirst().groups().getFirst().cells())
                .allSatisfy(cell -> assertThat(cell.place()).isNotNull());
        SurveyCounts many = counts(60, Map.of("q1.yes", Map.of("1", 40L, "2", 20L), "q1.no", Map.of("1", 20L, "2", 40L)));
        assertThat(Figuring.of(items, many, Figuring.Reader.EVERYBODY).getFirst().groups().getFirst().cells())
                .allSatisfy(cell -> assertThat(cell.place()).isNotNull());
    }

    @Test
    void showsNothingThatDiffersByFewFromWhatIsShown() {
        When yes = new When.Equals("q1", "yes");
        List<SurveyItem> items = List.of(
                SurveyFormTest.item("q1", SurveyKind.ONE, When.ALWAYS), SurveyFormTest.item("q2", SurveyKind.ONE, yes),
                SurveyFormTest.item("q3", SurveyKind.ONE, yes), SurveyFormTest.item("q4", SurveyKind.ONE, yes),
                SurveyFormTest.item("q5", SurveyKind.ONE, When.ALWAYS));
        SurveyCounts counts = counts(100, Map.of(
                "q1", Map.of("yes", 60L, "no", 40L), "q2", Map.of("yes", 30L, "no", 26L), "q3", Map.of("yes", 20L, "no", 20L),
                "q4", Map.of("yes", 20L, "no", 24L), "q5", Map.of("yes", 50L, "no", 44L)));
        assertThat(Figuring.of(items, counts, Figuring.Reader.EVERYBODY).stream().map(ItemFigures::state)).containsExactly(
                State.SHOWN, State.TIED, State.SHOWN, State.TIED, State.SHOWN);
        assertThat(Figuring.of(items, counts, Figuring.Reader.DESK)).allMatch(one -> one.state() == State.SHOWN);
    }
}
