package org.parvis.ballot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of a rule, and of what ballots may hold, where projects leave a vote. */
class WithdrawnProjectsTest {

    private static final SelectionRule RULE = SelectionRule.by(Method.GREEDY)
            .withGroups(List.of(new ExclusiveGroup("place", Set.of("a", "b", "c"), 1), new ExclusiveGroup("parc", Set.of("d", "e"), 1)))
            .withMinimums(List.of(
                    new Minimum("trois", Set.of("a", "d", "e"), 3, 0), new Minimum("somme", Set.of("b", "f"), 0, 500), new Minimum("un", Set.of("f"), 1, 0)));

    @Test
    void whatIsWithdrawnIsInNoGroupAndNoMinimum() {
        SelectionRule left = RULE.without(Set.of("a"));
        assertThat(left.groups()).containsExactly(new ExclusiveGroup("place", Set.of("b", "c"), 1), new ExclusiveGroup("parc", Set.of("d", "e"), 1));
        // Of d and e, one can be chosen.
        assertThat(left.minimums()).containsExactly(
                new Minimum("trois", Set.of("d", "e"), 1, 0), new Minimum("somme", Set.of("b", "f"), 0, 500), new Minimum("un", Set.of("f"), 1, 0));
    }

    @Test
    void whatBindsNothingAnyMoreIsGone() {
        SelectionRule left = RULE.without(Set.of("b", "c", "e", "f"));
        assertThat(left.groups()).as("one of one").isEmpty();
        assertThat(left.minimums()).as("two are left of three, and none of the others").containsExactly(new Minimum("trois", Set.of("a", "d"), 2, 0));
        assertThat(RULE.without(Set.of("x"))).isEqualTo(RULE.withMinimums(List.of(
                new Minimum("trois", Set.of("a", "d", "e"), 3, 0), new Minimum("somme", Set.of("b", "f"), 0, 500), new Minimum("un", Set.of("f"), 1, 0))));
    }

    @Test
    void neverContradictsItself() {
        List<Project> all = List.of("a", "b", "c", "d", "e", "f").stream().map(id -> new Project(id, id, 100)).toList();
        for (int gone = 0; gone < 1 << all.size(); gone++) {
            int those = gone;
            Set<String> withdrawn = all.stream().filter(one -> (those >> all.indexOf(one) & 1) == 1).map(Project::id).collect(Collectors.toSet());
            List<Project> left = all.stream().filter(one -> !withdrawn.contains(one.id())).toList();
            assertThat(RuleCheck.of(RULE.without(withdrawn), BallotKind.APPROVAL, left, 1_000)).as("without %s", withdrawn).isEmpty();
        }
    }

    @Test
    void ballotsStayThatHeldEnoughBefore() {
        BallotLimits limits = new BallotLimits(2, 3, 500, 4, 5, 8);
        assertThat(limits.afterChanges()).isEqualTo(new BallotLimits(0, 3, Long.MAX_VALUE, 4, 0, 8));
    }

    @Test
    void knowsWhetherABallotCouldStillBeFilledIn() {
        BallotLimits two = new BallotLimits(2, 3, Long.MAX_VALUE, 4, 9, 12);
        assertThat(two.canBeMetBy(some(2), BallotKind.APPROVAL)).isTrue();
        assertThat(two.canBeMetBy(some(1), BallotKind.APPROVAL)).isFalse();
        assertThat(two.canBeMetBy(some(2), BallotKind.CUMULATIVE)).as("two times four points are less than nine").isFalse();
        assertThat(two.canBeMetBy(some(3), BallotKind.CUMULATIVE)).isTrue();
        assertThat(new BallotLimits(2, 3, Long.MAX_VALUE, 4, 8, 12).canBeMetBy(some(2), BallotKind.CUMULATIVE)).as("exactly").isTrue();
        assertThat(new BallotLimits(1, 1, Long.MAX_VALUE, 4, 5, 12).canBeMetBy(some(3), BallotKind.CUMULATIVE)).as("one project at most").isFalse();
        assertThat(BallotLimits.NONE.canBeMetBy(some(0), BallotKind.APPROVAL)).as("nothing to vote on").isFalse();
        assertThat(BallotLimits.NONE.canBeMetBy(some(1), BallotKind.APPROVAL)).isTrue();
        BallotLimits ofCosts = new BallotLimits(2, 3, 700, 4, 0, 12);
        assertThat(ofCosts.canBeMetBy(some(3), BallotKind.KNAPSACK)).as("300 and 400").isTrue();
        assertThat(ofCosts.canBeMetBy(some(3).subList(1, 3), BallotKind.KNAPSACK)).as("400 and 500").isFalse();
    }

    /** Of 300, 400, 500… */
    private static List<Project> some(int projects) {
        return IntStream.range(0, projects).mapToObj(i -> new Project("P" + i, "", 300 + i * 100L)).toList();
    }
}
