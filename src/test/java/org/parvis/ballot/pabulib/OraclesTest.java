package org.parvis.ballot.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Count;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.Ratio;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;
import org.parvis.ballot.tally.TieBreak;

/** Published results of real votes, and values that programs written apart found for votes without any. */
class OraclesTest {

    private static final List<TieBreak> DEARER_FIRST = List.of(TieBreak.HIGHER_COST, TieBreak.LOT);

    @Test
    void eachFileRecountsExactlyFromItsBallots() {
        for (Path path : PabulibFiles.all()) {
            PabulibFile file = PabulibFiles.read(path);
            assertThat(file.election().projects()).as(path.toString()).hasSize(Integer.parseInt(file.meta().get("num_projects")));
            assertThat(file.election().ballots()).as(path.toString()).isEqualTo(Integer.parseInt(file.meta().get("num_votes")));
            Count count = Count.of(file.election());
            for (int project = 0; project < file.declared().size(); project++) {
                PabulibFile.Declared declared = file.declared().get(project);
                assertThat(declared.votes()).as(path.toString()).hasValue((long) count.voters().get(project));
                long score = count.scores().get(project);
                declared.score().ifPresent(said -> assertThat(said).as(path.toString()).isEqualTo(score));
            }
        }
    }

    @Test
    void eachPublishedResultComesOutOfItsOwnRuleTwice() {
        int published = 0;
        for (Path path : PabulibFiles.all()) {
            PabulibFile file = PabulibFiles.read(path);
            if (file.declared().stream().allMatch(declared -> declared.selected().isEmpty())) {
                continue;
            }
            published++;
            SelectionRule rule = PabulibRules.named(file.rule().orElseThrow(), file).orElseThrow();
            List<String> selected = IntStream.range(0, file.declared().size())
                    .filter(project -> file.declared().get(project).selected().orElse(false))
                    .mapToObj(project -> file.election().projects().get(project).id())
                    .toList();
            Outcome outcome = Tally.of(file.election(), rule);
            assertThat(ids(file, outcome)).as(path.toString()).containsExactlyInAnyOrderElementsOf(selected);
            assertThat(Recount.of(file.election(), rule).keySet()).as(path.toString()).containsExactlyElementsOf(ids(file, outcome));
        }
        assertThat(published).isEqualTo(9);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Netherlands_Assen_2024, ADD1, 2033, 76700, 9",
        "Netherlands_Assen_2024, ADD1_GREEDY, 2033, 88700, 10",
        "Poland_Swiecie_2023, ADD1, 662, 1040337, 17",
        "Poland_Swiecie_2023, ADD1_EXHAUSTIVE, 646, 1040337, 17",
        "France_Toulouse_2022_9_, ADD1, 10473, 352700, 8",
        "France_Toulouse_2022_9_, ADD1_EXHAUSTIVE, 9886, 302700, 8",
        "France_Toulouse_2022.pb, ADD1, 3383, 7986220, 128"
    })
    void sharesEndWhereExactProgramsEndThem(String name, Completion completion, long share, long spent, int winners) {
        PabulibFile file = PabulibFiles.named(name);
        Outcome outcome = Tally.of(file.election(), SelectionRule.by(Method.EQUAL_SHARES).withCompletion(completion));
        assertThat(outcome.endowment()).hasValue(Ratio.of(share));
        assertThat(outcome.spent()).isEqualTo(spent);
        assertThat(outcome.winners()).hasSize(winners);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Netherlands_Assen_2024, 9", "Poland_Swiecie_2023, 17"})
    void growingFromTheExactShareFindsTheSameWinners(String name, int winners) {
        PabulibFile file = PabulibFiles.named(name);
        SelectionRule add1 = SelectionRule.by(Method.EQUAL_SHARES);
        List<String> whole = ids(file, Tally.of(file.election(), add1));
        List<String> exact = ids(file, Tally.of(file.election(), add1.withGrowth(new Growth(0, false, 0))));
        assertThat(exact).hasSize(winners).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(Recount.of(file.election(), add1.withGrowth(new Growth(0, false, 0))).keySet()).containsExactlyElementsOf(exact);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Netherlands_Assen_2024, 7", "Poland_Swiecie_2023, 13"})
    void oneRunAloneLeavesWinnersOut(String name, int winners) {
        PabulibFile file = PabulibFiles.named(name);
        Outcome outcome = Tally.of(file.election(), SelectionRule.by(Method.EQUAL_SHARES).withCompletion(Completion.NONE));
        assertThat(outcome.winners()).hasSize(winners);
    }

    @Test
    void aLargerShareReplacesAProjectByAnother() {
        PabulibFile file = PabulibFiles.named("France_Toulouse_2022_9_");
        SelectionRule early = SelectionRule.by(Method.EQUAL_SHARES).withCompletion(Completion.ADD1_EXHAUSTIVE);
        assertThat(ids(file, Tally.of(file.election(), early)))
                .containsExactlyInAnyOrder("91", "93", "94", "95", "97", "98", "99", "201");
        assertThat(ids(file, Tally.of(file.election(), SelectionRule.by(Method.EQUAL_SHARES))))
                .containsExactlyInAnyOrder("91", "93", "94", "95", "92", "98", "99", "201");
    }

    @Test
    void aTieThatMattersGoesByTheDeclaredOrder() {
        PabulibFile file = PabulibFiles.named("France_Toulouse_2022_16_");
        SelectionRule cheaper = SelectionRule.by(Method.GREEDY);
        assertThat(ids(file, Tally.of(file.election(), cheaper))).containsExactlyInAnyOrder("52", "54", "55", "56", "58", "60");
        assertThat(ids(file, Tally.of(file.election(), cheaper.withTies(DEARER_FIRST, ""))))
                .containsExactlyInAnyOrder("52", "55", "56", "57", "58", "60");
    }

    @Test
    void pointsCountAndNotWhoGaveThem() {
        PabulibFile file = PabulibFiles.named("France_Toulouse_2019");
        Outcome outcome = Tally.of(file.election(), SelectionRule.by(Method.GREEDY));
        assertThat(outcome.spent()).isEqualTo(1_000_000);
        assertThat(outcome.winners()).hasSize(14);
    }

    @Test
    void passingOverGivesAnotherResultThanStopping() {
        PabulibFile file = PabulibFiles.named("Poland_Krakow_2019_Bienczyce");
        assertThat(ids(file, Tally.of(file.election(), SelectionRule.by(Method.GREEDY))))
                .containsExactly("3", "4", "2", "20", "6", "17", "10");
        assertThat(ids(file, Tally.of(file.election(), SelectionRule.by(Method.GREEDY_NO_SKIP)))).containsExactly("3", "4", "2", "20");
    }

    @Test
    void twoProgramsAgreeOnEveryQuarterOfToulouse() {
        List<SelectionRule> rules = List.of(
                SelectionRule.by(Method.GREEDY),
                SelectionRule.by(Method.GREEDY_NO_SKIP),
                SelectionRule.by(Method.EQUAL_SHARES).withCompletion(Completion.ADD1_EXHAUSTIVE_GREEDY));
        for (Path path : PabulibFiles.all()) {
            if (!path.getFileName().toString().startsWith("France_Toulouse_2022_")) {
                continue;
            }
            PabulibFile file = PabulibFiles.read(path);
            for (SelectionRule rule : rules) {
                Map<String, Long> second = Recount.of(file.election(), rule);
                assertThat(second.keySet()).as(path + " " + rule.method()).containsExactlyElementsOf(ids(file, Tally.of(file.election(), rule)));
            }
        }
    }

    private static List<String> ids(PabulibFile file, Outcome outcome) {
        assertThat(new TreeSet<>(outcome.winners())).hasSize(outcome.winners().size());
        return outcome.winners().stream().map(winner -> file.election().projects().get(winner).id()).toList();
    }
}
