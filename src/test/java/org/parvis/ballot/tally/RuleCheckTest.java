package org.parvis.ballot.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotLimits.Problem;
import org.parvis.ballot.tally.RuleProblem.Kind;

/** What is refused before anybody votes, and what no ballot may hold. */
class RuleCheckTest {

    private static final List<Project> PROJECTS = List.of(new Project("A", "", 10), new Project("B", "", 20), new Project("C", "", 30));
    private static final SelectionRule GREEDY = SelectionRule.by(Method.GREEDY);

    private static List<Kind> problems(SelectionRule rule, BallotKind kind) {
        return RuleCheck.of(rule, kind, PROJECTS, 50).stream().map(RuleProblem::kind).toList();
    }

    private static List<Kind> problems(SelectionRule rule) {
        return problems(rule, BallotKind.APPROVAL);
    }

    @Test
    void takesWhatIsWhole() {
        assertThat(problems(GREEDY)).isEmpty();
        assertThat(problems(SelectionRule.by(Method.EQUAL_SHARES))).isEmpty();
        assertThat(problems(GREEDY.withGroups(List.of(new ExclusiveGroup("g", Set.of("A", "B"), 1)))
                        .withMinimums(List.of(new Minimum("m", Set.of("A", "B"), 1, 0), new Minimum("n", Set.of("C"), 0, 50)))
                        .withPart(new PartFunding(99, true))))
                .isEmpty();
    }

    @Test
    void refusesTiesThatStayOpenOrContradict() {
        assertThat(problems(GREEDY.withTies(List.of(), ""))).containsExactly(Kind.TIES_WITHOUT_LOT_AT_THE_END);
        assertThat(problems(GREEDY.withTies(List.of(TieBreak.LOT, TieBreak.LOWER_COST), ""))).containsExactly(Kind.TIES_WITHOUT_LOT_AT_THE_END);
        assertThat(problems(GREEDY.withTies(List.of(TieBreak.LOWER_COST, TieBreak.HIGHER_COST, TieBreak.LOT), "")))
                .containsExactly(Kind.TIES_CONTRADICT);
        assertThat(problems(GREEDY.withTies(List.of(TieBreak.MORE_VOTERS, TieBreak.MORE_VOTERS, TieBreak.LOT), "")))
                .containsExactly(Kind.TIES_CONTRADICT);
    }

    @Test
    void refusesWhatIsNotDefinedForEqualShares() {
        SelectionRule shares = SelectionRule.by(Method.EQUAL_SHARES);
        assertThat(problems(shares, BallotKind.CUMULATIVE)).containsExactly(Kind.EQUAL_SHARES_NEED_PLAIN_BALLOTS);
        assertThat(problems(shares, BallotKind.RANKED)).containsExactly(Kind.EQUAL_SHARES_NEED_PLAIN_BALLOTS);
        assertThat(problems(shares, BallotKind.KNAPSACK)).isEmpty();
        assertThat(problems(shares.withPart(new PartFunding(50, false)))).containsExactly(Kind.NOT_WITH_EQUAL_SHARES);
        assertThat(problems(shares.withGrowth(new Growth(-1, true, 0)))).containsExactly(Kind.STEP_BELOW_ZERO);
        assertThat(problems(GREEDY.withCompletion(Completion.ADD1))).containsExactly(Kind.COMPLETION_WITHOUT_EQUAL_SHARES);
    }

    @Test
    void refusesGroupsAndMinimumsThatCannotBe() {
        assertThat(problems(GREEDY.withGroups(List.of(new ExclusiveGroup("g", Set.of("A", "B"), 2))))).containsExactly(Kind.IMPOSSIBLE_NUMBER);
        assertThat(problems(GREEDY.withGroups(List.of(new ExclusiveGroup("g", Set.of("A", "Z"), 1))))).containsExactly(Kind.UNKNOWN_PROJECT);
        assertThat(problems(GREEDY.withMinimums(List.of(new Minimum("m", Set.of("A"), 2, 0))))).containsExactly(Kind.IMPOSSIBLE_NUMBER);
        assertThat(problems(GREEDY.withMinimums(List.of(new Minimum("m", Set.of("A"), 0, 51))))).containsExactly(Kind.IMPOSSIBLE_AMOUNT);
        assertThat(problems(GREEDY.withMinimums(List.of(new Minimum("m", Set.of("A"), 1, 1))))).containsExactly(Kind.NUMBER_OR_AMOUNT);
        assertThat(problems(GREEDY.withMinimums(List.of(new Minimum("m", Set.of("A"), 0, 0))))).containsExactly(Kind.NUMBER_OR_AMOUNT);
        assertThat(RuleCheck.of(
                        GREEDY.withGroups(List.of(new ExclusiveGroup("g", Set.of("A", "B"), 1)))
                                .withMinimums(List.of(new Minimum("m", Set.of("A", "B"), 2, 0))),
                        BallotKind.APPROVAL,
                        PROJECTS,
                        50))
                .containsExactly(new RuleProblem(Kind.MINIMUM_ABOVE_GROUP, "m"));
        assertThat(problems(GREEDY.withPart(new PartFunding(0, false)))).containsExactly(Kind.IMPOSSIBLE_SHARE);
        assertThat(problems(GREEDY.withPart(new PartFunding(100, false)))).containsExactly(Kind.IMPOSSIBLE_SHARE);
    }

    @Test
    void refusesProjectsThatCannotBeToldApart() {
        List<Project> alike = List.of(new Project("A", "", 10), new Project("A", "", 20));
        assertThat(RuleCheck.of(GREEDY, BallotKind.APPROVAL, alike, 50)).containsExactly(new RuleProblem(Kind.PROJECTS_ALIKE, ""));
        assertThat(RuleCheck.of(GREEDY, BallotKind.APPROVAL, List.of(new Project("", "", 10)), 50)).hasSize(1);
    }

    @Test
    void refusesRanksWithoutALongestBallot() {
        assertThat(BallotLimits.NONE.problems(BallotKind.RANKED, 3)).containsExactly(Problem.MORE_THAN_THERE_ARE);
        assertThat(BallotLimits.ofProjects(0, 3).problems(BallotKind.RANKED, 3)).isEmpty();
    }

    @Test
    void refusesThresholdsThatAreNoPossibleScore() {
        for (String wrong : new String[] {"-1", "1e16", "1e999999999", "1e-999999999"}) {
            assertThatThrownBy(() -> new Threshold(new BigDecimal(wrong), false)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesLimitsThatContradictThemselves() {
        assertThat(BallotLimits.ofProjects(3, 2).problems(BallotKind.APPROVAL, 3)).containsExactly(Problem.LEAST_ABOVE_MOST);
        assertThat(BallotLimits.ofProjects(1, 4).problems(BallotKind.APPROVAL, 3)).containsExactly(Problem.MORE_THAN_THERE_ARE);
        assertThat(BallotLimits.ofProjects(4, Integer.MAX_VALUE).problems(BallotKind.APPROVAL, 3)).containsExactly(Problem.MORE_THAN_THERE_ARE);
        BallotLimits points = new BallotLimits(1, 2, Long.MAX_VALUE, 3, 7, 10);
        assertThat(points.problems(BallotKind.CUMULATIVE, 3)).containsExactly(Problem.POINTS_OUT_OF_REACH);
        assertThat(points.problems(BallotKind.APPROVAL, 3)).isEmpty();
        assertThat(new BallotLimits(3, 3, Long.MAX_VALUE, 3, 0, 2).problems(BallotKind.CUMULATIVE, 3)).containsExactly(Problem.POINTS_OUT_OF_REACH);
        assertThat(new BallotLimits(0, 3, Long.MAX_VALUE, 3, 0, 9).problems(BallotKind.CUMULATIVE, 3)).isEmpty();
    }

    @Test
    void holdsEachBallotAgainstTheLimits() {
        BallotLimits limits = new BallotLimits(1, 2, 40, 3, 2, 4);
        assertThat(limits.problem(BallotKind.KNAPSACK, marks("AC", 1), PROJECTS)).as("exactly 40").isEmpty();
        assertThat(limits.problem(BallotKind.KNAPSACK, marks("BC", 1), PROJECTS)).hasValue(Problem.ABOVE_THE_ENVELOPE);
        assertThat(limits.problem(BallotKind.APPROVAL, List.of(), PROJECTS)).hasValue(Problem.TOO_FEW_PROJECTS);
        assertThat(limits.problem(BallotKind.APPROVAL, marks("ABC", 1), PROJECTS)).hasValue(Problem.TOO_MANY_PROJECTS);
        assertThat(limits.problem(BallotKind.CHOOSE_ONE, marks("AB", 1), PROJECTS)).hasValue(Problem.TOO_MANY_PROJECTS);
        assertThat(limits.problem(BallotKind.APPROVAL, marks("AA", 1), PROJECTS)).hasValue(Problem.REPEATED_PROJECT);
        assertThat(limits.problem(BallotKind.APPROVAL, marks("Z", 1), PROJECTS)).hasValue(Problem.UNKNOWN_PROJECT);
        assertThat(limits.problem(BallotKind.CUMULATIVE, marks("A", 0), PROJECTS)).hasValue(Problem.POINTS_BELOW_ONE);
        assertThat(limits.problem(BallotKind.CUMULATIVE, marks("A", 4), PROJECTS)).hasValue(Problem.TOO_MANY_POINTS_FOR_ONE);
        assertThat(limits.problem(BallotKind.CUMULATIVE, marks("A", 1), PROJECTS)).hasValue(Problem.TOO_FEW_POINTS);
        assertThat(limits.problem(BallotKind.CUMULATIVE, marks("AB", 3), PROJECTS)).hasValue(Problem.TOO_MANY_POINTS);
        assertThat(limits.problem(BallotKind.CUMULATIVE, marks("AB", 2), PROJECTS)).isEmpty();
        assertThat(BallotLimits.NONE.problem(BallotKind.APPROVAL, List.of(), PROJECTS)).as("blank").isEmpty();
    }

    private static List<Mark> marks(String letters, int points) {
        return letters.chars().mapToObj(letter -> new Mark(letter - 'A', points)).toList();
    }
}
