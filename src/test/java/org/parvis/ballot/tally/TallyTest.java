package org.parvis.ballot.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.ballot.tally.Elections.approval;
import static org.parvis.ballot.tally.Elections.winners;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule on elections small enough to be counted by hand. */
class TallyTest {

    private static final SelectionRule GREEDY = SelectionRule.by(Method.GREEDY);

    private static Explanation why(Outcome outcome, char letter) {
        return outcome.explanations().get(letter - 'A');
    }

    @Test
    void passesOverWhatDoesNotFitAndTakesAnExactFit() {
        Election election = approval(100, List.of(60, 50, 40), "ABC", "AB", "A");
        Outcome outcome = Tally.of(election, GREEDY);
        assertThat(winners(outcome)).isEqualTo("AC");
        assertThat(outcome.spent()).isEqualTo(100);
        assertThat(why(outcome, 'B').verdict()).isEqualTo(Verdict.TOO_LITTLE_LEFT);
        assertThat(why(outcome, 'B').rest()).isEqualTo(40);
        assertThat(why(outcome, 'B').missingMoney()).isEqualTo(10);
        assertThat(why(outcome, 'B').missingScore()).as("with one more it ties with A, and is cheaper").hasValue(1);
    }

    @Test
    void stopsAtTheFirstThatDoesNotFit() {
        Election election = approval(100, List.of(60, 50, 40), "ABC", "AB", "A");
        Outcome outcome = Tally.of(election, SelectionRule.by(Method.GREEDY_NO_SKIP));
        assertThat(winners(outcome)).isEqualTo("A");
        assertThat(why(outcome, 'B').verdict()).isEqualTo(Verdict.TOO_LITTLE_LEFT);
        assertThat(why(outcome, 'C').verdict()).isEqualTo(Verdict.AFTER_THE_STOP);
        assertThat(why(outcome, 'C').missingScore()).as("it must come before B, and is cheaper").hasValue(1);
    }

    @Test
    void leavesOutWhatIsBelowTheLeastScoreWithPercentagesRoundedUp() {
        Election election = approval(100, List.of(10, 10), "A", "A", "AB", "", "", "");
        Threshold half = new Threshold(new BigDecimal("49.9"), true);
        Outcome outcome = Tally.of(election, GREEDY.withMinScore(half));
        assertThat(winners(outcome)).as("49.9 percent of 6 ballots are 3").isEqualTo("A");
        assertThat(why(outcome, 'B').verdict()).isEqualTo(Verdict.BELOW_THRESHOLD);
        assertThat(why(outcome, 'B').missingScore()).hasValue(2);
        assertThat(winners(Tally.of(election, GREEDY.withMinScore(Threshold.of(1))))).isEqualTo("AB");
    }

    @Test
    void countsAGroupUpToItsMost() {
        Election election = approval(100, List.of(10, 10, 10), "ABC", "AB", "A");
        Outcome outcome = Tally.of(election, GREEDY.withGroups(List.of(new ExclusiveGroup("place", Set.of("A", "B"), 1))));
        assertThat(winners(outcome)).isEqualTo("AC");
        assertThat(why(outcome, 'B').verdict()).isEqualTo(Verdict.GROUP_FULL);
        assertThat(why(outcome, 'B').missingScore()).as("it must come before A").hasValue(2);
    }

    @Test
    void servesMinimumsFirst() {
        Election election = approval(100, List.of(80, 40, 30, 10), "A", "A", "A", "B", "B", "C", "D");
        Minimum two = new Minimum("écoles", Set.of("B", "C", "D"), 2, 0);
        assertThat(winners(Tally.of(election, GREEDY))).isEqualTo("AD");
        assertThat(winners(Tally.of(election, GREEDY.withMinimums(List.of(two))))).isEqualTo("BDC");
        Minimum money = new Minimum("écoles", Set.of("C", "D"), 0, 35);
        assertThat(winners(Tally.of(election, GREEDY.withMinimums(List.of(money))))).isEqualTo("DCB");
    }

    @Test
    void aProjectServedForOneMinimumCountsForTheNext() {
        Election election = approval(100, List.of(50, 50, 50), "A", "A", "A", "B", "B", "C");
        SelectionRule rule = GREEDY.withMinimums(List.of(new Minimum("one", Set.of("C"), 1, 0), new Minimum("two", Set.of("B", "C"), 1, 0)));
        assertThat(winners(Tally.of(election, rule))).isEqualTo("CA");
    }

    @Test
    void saysWhereTheRuleLeavesMoneyThatWouldPayForMore() {
        Election election = approval(100, List.of(60, 50, 40), "ABC", "AB", "A");
        assertThat(Tally.of(election, GREEDY).exhaustive()).isTrue();
        assertThat(Tally.of(election, SelectionRule.by(Method.GREEDY_NO_SKIP)).exhaustive()).isFalse();
    }

    /** 108,000 people for 50,000 €: each has 46 cents, and one euro more for each would be twice the envelope. */
    @Test
    void sharesGrowInStepsThatSuitManyPeopleWithLittleMoney() {
        List<Integer> euros = List.of(18_000, 9_500, 6_000, 14_000, 12_000, 26_000);
        List<Project> projects = IntStream.range(0, euros.size())
                .mapToObj(i -> new Project(String.valueOf((char) ('A' + i)), "", euros.get(i) * 100L))
                .toList();
        List<Marking> ballots = IntStream.range(0, euros.size()).mapToObj(i -> new Marking(List.of(new Mark(i, 1)), 18_000)).toList();
        Election election = Election.of(BallotKind.APPROVAL, projects, 5_000_000, 100, ballots);
        SelectionRule shares = SelectionRule.by(Method.EQUAL_SHARES);

        assertThat(winners(Tally.of(election, shares))).as("euro by euro").isEmpty();
        Outcome outcome = Tally.of(election, shares.withGrowth(Growth.BY_HUNDREDTHS));
        assertThat(winners(outcome)).containsOnlyOnce("B").containsOnlyOnce("C").containsOnlyOnce("D").containsOnlyOnce("E").hasSize(4);
        assertThat(outcome.spent()).isEqualTo(4_150_000);
    }

    @Test
    void endsWhereSharesWouldGrowForEver() {
        List<Project> projects = List.of(new Project("A", "", 4_000_000_000_000_000L));
        Election election = Election.of(BallotKind.APPROVAL, projects, 1_000_000, 1, List.of(new Marking(List.of(new Mark(0, 1)), 1)));
        assertThatThrownBy(() -> Tally.of(election, SelectionRule.by(Method.EQUAL_SHARES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too small");
    }

    @Test
    void paysForTheFirstMisfitInPartAndForNoOther() {
        Election election = approval(100, List.of(60, 80, 90), "ABC", "AB", "A");
        Outcome half = Tally.of(election, GREEDY.withPart(new PartFunding(50, false)));
        assertThat(winners(half)).isEqualTo("AB");
        assertThat(why(half, 'B').verdict()).isEqualTo(Verdict.FUNDED_IN_PART);
        assertThat(why(half, 'B').amount()).isEqualTo(40);
        assertThat(half.spent()).isEqualTo(100);
        assertThat(winners(Tally.of(election, GREEDY.withPart(new PartFunding(51, false))))).isEqualTo("A");
        assertThat(winners(Tally.of(election, GREEDY.withPart(new PartFunding(10, true))))).as("none can be divided").isEqualTo("A");
    }

    @Test
    void paysForADivisibleProjectAlone() {
        List<Project> projects = List.of(new Project("A", "", 60), new Project("B", "", 80, true));
        List<Marking> ballots = List.of(new Marking(List.of(new Mark(0, 1), new Mark(1, 1)), 1), new Marking(List.of(new Mark(0, 1)), 1));
        Election election = Election.of(BallotKind.APPROVAL, projects, 100, 1, ballots);
        assertThat(winners(Tally.of(election, GREEDY.withPart(new PartFunding(50, true))))).isEqualTo("AB");
    }

    @Test
    void breaksTiesInTheDeclaredOrderAndThenByALotThatAnybodyCanDraw() {
        Election election = approval(100, List.of(70, 60, 60), "ABC");
        assertThat(winners(Tally.of(election, GREEDY.withTies(List.of(TieBreak.HIGHER_COST, TieBreak.LOT), "")))).isEqualTo("A");
        Lot lot = new Lot("42");
        String first = Stream.of("B", "C").min(Comparator.comparing(lot::draw)).orElseThrow();
        assertThat(winners(Tally.of(election, GREEDY.withTies(SelectionRule.USUAL_TIES, "42")))).isEqualTo(first);
        assertThat(Stream.of("1", "2", "3", "4", "5", "6", "7", "8")
                        .map(seed -> winners(Tally.of(election, GREEDY.withTies(SelectionRule.USUAL_TIES, seed))))
                        .distinct())
                .as("another seed, another lot")
                .containsExactlyInAnyOrder("B", "C");
    }

    @Test
    void drawsTheLotAsItIsWrittenDown() {
        assertThat(new Lot("").draw("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Lot("ab").draw("c")).isEqualTo(new Lot("").draw("abc"));
        assertThat(new Lot("abc").commitment()).isEqualTo(new Lot("").draw("abc"));
    }

    @Test
    void sharesGiveTheMinorityItsPart() {
        // Six want A and B, three want C and D.
        Election election = approval(90, List.of(30, 30, 30, 29), "AB", "AB", "AB", "AB", "AB", "AB", "CD", "CD", "CD");
        assertThat(winners(Tally.of(election, GREEDY))).hasSize(3).contains("A", "B");
        Outcome outcome = Tally.of(election, SelectionRule.by(Method.EQUAL_SHARES).withCompletion(Completion.NONE));
        assertThat(winners(outcome)).isIn("ABD", "BAD");
        assertThat(outcome.endowment()).hasValue(Ratio.of(10));
        assertThat(outcome.trace().getFirst().purchase().orElseThrow()).isEqualTo(new Purchase(Ratio.of(5), Ratio.of(6)));
        assertThat(outcome.trace().get(2).purchase().orElseThrow()).isEqualTo(new Purchase(Ratio.of(29, 3), Ratio.of(3)));
        assertThat(why(outcome, 'C').verdict()).isEqualTo(Verdict.SUPPORTERS_TOO_SHORT);
        assertThat(why(outcome, 'C').missingMoney()).as("30 less the one that is left").isEqualTo(29);
    }

    @Test
    void whoHasTooLittlePaysAllAndTheOthersTheRest() {
        // After A (30 by three at 10 each), the first two have 10 left, the fourth has 20: B costs 38 = 10 + 10 + 18.
        Election election = approval(80, List.of(30, 38), "AB", "AB", "A", "B");
        Outcome outcome = Tally.of(election, SelectionRule.by(Method.EQUAL_SHARES).withCompletion(Completion.NONE));
        assertThat(winners(outcome)).isEqualTo("AB");
        assertThat(outcome.trace().get(1).purchase().orElseThrow()).isEqualTo(new Purchase(Ratio.of(18), Ratio.of(38, 18)));
    }

    @Test
    void boughtForNothingComesFirst() {
        Election election = approval(10, List.of(10, 0, 0), "AB");
        assertThat(winners(Tally.of(election, SelectionRule.by(Method.EQUAL_SHARES)))).as("C has no supporter").isEqualTo("BA");
        Election two = approval(10, List.of(0, 0), "A", "AB");
        SelectionRule byLot = SelectionRule.by(Method.EQUAL_SHARES).withTies(List.of(TieBreak.LOT), "a");
        String first = Stream.of("A", "B").min(Comparator.comparing(new Lot("a")::draw)).orElseThrow();
        assertThat(winners(Tally.of(two, byLot))).as("their votes are without end, so the declared order decides").startsWith(first);
    }

    @Test
    void refusesToCountUnderARuleThatContradictsItself() {
        Election election = approval(10, List.of(10), "A");
        SelectionRule broken = GREEDY.withTies(List.of(TieBreak.LOWER_COST), "");
        assertThatThrownBy(() -> Tally.of(election, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TIES_WITHOUT_LOT_AT_THE_END");
    }

    @Test
    void countsNothingWithoutBallotsOrProjects() {
        for (Method method : Method.values()) {
            assertThat(Tally.of(approval(10, List.of()), SelectionRule.by(method)).winners()).isEmpty();
        }
        Outcome outcome = Tally.of(approval(10, List.of(5)), SelectionRule.by(Method.EQUAL_SHARES));
        assertThat(outcome.winners()).isEmpty();
        assertThat(outcome.explanations().getFirst().verdict()).isEqualTo(Verdict.SUPPORTERS_TOO_SHORT);
    }
}
