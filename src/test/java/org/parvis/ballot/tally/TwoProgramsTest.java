package org.parvis.ballot.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.recount.Recount;

/** Invented elections, counted by both programs and against what must hold of every result. */
class TwoProgramsTest {

    private static final int ELECTIONS = 4000;

    private final Random random = new Random(20261129);

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private SelectionRule greedy(Election election) {
        SelectionRule rule = SelectionRule.by(oneOf(List.of(Method.GREEDY, Method.GREEDY_NO_SKIP)))
                .withMinScore(Threshold.of(random.nextInt(4)))
                .withTies(
                        oneOf(List.of(
                                SelectionRule.USUAL_TIES,
                                List.of(TieBreak.HIGHER_COST, TieBreak.LOT),
                                List.of(TieBreak.MORE_VOTERS, TieBreak.LOWER_COST, TieBreak.LOT),
                                List.of(TieBreak.LOT))),
                        "seed" + random.nextInt(5));
        List<String> ids = election.projects().stream().map(Project::id).toList();
        if (ids.size() >= 3 && random.nextInt(3) == 0) {
            rule = rule.withGroups(List.of(new ExclusiveGroup("g", Set.of(ids.get(0), ids.get(1), ids.get(2)), random.nextInt(1, 3))));
        }
        if (ids.size() >= 2 && random.nextInt(3) == 0) {
            rule = rule.withMinimums(IntStream.range(0, random.nextInt(1, 3)).mapToObj(i -> minimum(i, ids, election.envelope())).toList());
        }
        return random.nextInt(3) == 0 ? rule.withPart(new PartFunding(random.nextInt(1, 100), random.nextBoolean())) : rule;
    }

    /** Several of them may name the same projects. */
    private Minimum minimum(int number, List<String> ids, long envelope) {
        List<String> some = new ArrayList<>(ids);
        Collections.shuffle(some, random);
        Set<String> named = Set.copyOf(some.subList(0, random.nextInt(1, some.size() + 1)));
        return envelope == 0 || random.nextBoolean()
                ? new Minimum("m" + number, named, 1, 0)
                : new Minimum("m" + number, named, 0, random.nextLong(1, envelope + 1));
    }

    private SelectionRule shares() {
        return SelectionRule.by(Method.EQUAL_SHARES)
                .withCompletion(oneOf(List.of(Completion.values())))
                .withMinScore(Threshold.of(random.nextInt(3)))
                .withGrowth(random.nextInt(3) == 0 ? new Growth(random.nextInt(1, 3), true, random.nextInt(1, 120)) : new Growth(random.nextInt(1, 4), random.nextBoolean(), 0));
    }

    @Test
    void agreeOnEveryRuleAndKindOfBallot() {
        int winners = 0;
        for (int round = 0; round < ELECTIONS; round++) {
            Election election = Elections.invented(random, oneOf(List.of(BallotKind.values())));
            SelectionRule rule = election.kind().isApprovalLike() && random.nextBoolean() ? shares() : greedy(election);
            Outcome outcome = Tally.of(election, rule);
            Map<String, Long> second = Recount.of(election, rule);
            assertThat(second.keySet())
                    .as("%s under %s", election, rule)
                    .containsExactlyElementsOf(outcome.winners().stream().map(winner -> election.projects().get(winner).id()).toList());
            assertThat(second.values()).containsExactlyElementsOf(outcome.winners().stream()
                    .map(winner -> outcome.explanations().get(winner).amount())
                    .toList());
            assertThat(outcome.spent())
                    .isLessThanOrEqualTo(election.envelope())
                    .isEqualTo(second.values().stream().mapToLong(Long::longValue).sum());
            winners += outcome.winners().size();
        }
        assertThat(winners).as("something was elected").isGreaterThan(ELECTIONS);
    }

    /** From a cent for each to the whole envelope for one: sums of a real budget, in cents. */
    @Test
    void agreeWhereSharesOfFewOrManyGrowByHundredths() {
        SelectionRule rule = SelectionRule.by(Method.EQUAL_SHARES).withGrowth(Growth.BY_HUNDREDTHS);
        for (int many : new int[] {1, 40, 3_000, 700_000}) {
            List<Project> projects = IntStream.range(0, 4).mapToObj(i -> new Project("p" + i, "", 900_000L + 300_000L * i)).toList();
            List<Marking> ballots = List.of(
                    new Marking(List.of(new Mark(0, 1), new Mark(1, 1)), many), new Marking(List.of(new Mark(1, 1), new Mark(2, 1)), 2 * many),
                    new Marking(List.of(new Mark(3, 1)), 1));
            Election election = Election.of(BallotKind.APPROVAL, projects, 3_000_000, 100, ballots);
            Outcome outcome = Tally.of(election, rule);
            assertThat(outcome.winners()).as("%d ballots", 3 * many + 1).isNotEmpty();
            assertThat(Recount.of(election, rule).keySet())
                    .containsExactlyElementsOf(outcome.winners().stream().map(winner -> projects.get(winner).id()).toList());
        }
    }

    @Test
    void theOrderOfBallotsAndProjectsChangesNothing() {
        for (int round = 0; round < ELECTIONS / 4; round++) {
            Election election = Elections.invented(random, BallotKind.APPROVAL);
            SelectionRule rule = random.nextBoolean() ? shares() : greedy(election);
            List<Integer> places = new ArrayList<>(IntStream.range(0, election.projects().size()).boxed().toList());
            Collections.shuffle(places, random);
            List<Marking> ballots = new ArrayList<>(election.markings().stream()
                    .map(ballot -> new Marking(
                            ballot.marks().stream().map(mark -> new Mark(places.indexOf(mark.project()), mark.points())).toList(),
                            ballot.ballots()))
                    .toList());
            Collections.shuffle(ballots, random);
            Election shuffled = Election.of(
                    election.kind(), places.stream().map(election.projects()::get).toList(), election.envelope(), election.unit(), ballots);
            assertThat(ids(shuffled, Tally.of(shuffled, rule))).isEqualTo(ids(election, Tally.of(election, rule)));
        }
    }

    @Test
    void theMissingScoreIsExactlyWhatIsMissing() {
        int tried = 0;
        for (int round = 0; round < ELECTIONS / 4; round++) {
            Election election = Elections.invented(random, BallotKind.CUMULATIVE);
            SelectionRule rule = SelectionRule.by(oneOf(List.of(Method.GREEDY, Method.GREEDY_NO_SKIP)))
                    .withTies(List.of(TieBreak.LOWER_COST, TieBreak.LOT), "s")
                    .withMinScore(Threshold.of(random.nextInt(4)));
            for (Explanation why : Tally.of(election, rule).explanations()) {
                if (why.missingScore().isPresent()) {
                    int missing = (int) why.missingScore().getAsLong();
                    assertThat(wins(election, rule, why.project(), missing)).isTrue();
                    assertThat(missing == 1 || !wins(election, rule, why.project(), missing - 1)).isTrue();
                    tried++;
                } else if (!why.verdict().isFunded()) {
                    assertThat(wins(election, rule, why.project(), 1_000_000)).isFalse();
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    /** One ballot more that gives the project so many points. */
    private static boolean wins(Election election, SelectionRule rule, int project, int more) {
        List<Marking> ballots = new ArrayList<>(election.markings());
        ballots.add(new Marking(List.of(new Mark(project, more)), 1));
        return Tally.of(
                        Election.of(election.kind(), election.projects(), election.envelope(), election.unit(), ballots), rule)
                .winners()
                .contains(project);
    }

    @Test
    void intervalsProveNothingThatTheExactRunDenies() {
        int proven = 0;
        for (int round = 0; round < ELECTIONS; round++) {
            Election election = Elections.invented(random, BallotKind.APPROVAL);
            SelectionRule rule = SelectionRule.by(Method.EQUAL_SHARES);
            Count count = Count.of(election);
            Supporters supporters = new Supporters(election, count, rule, new Order(election, count, rule));
            Ratio lowest = Ratio.of(random.nextInt(1, 600), random.nextInt(1, 12));
            int width = random.nextInt(4);
            int[] bought = EqualSharesScreen.bought(supporters, lowest, lowest.plus(Ratio.of(width)));
            if (bought == null) {
                continue;
            }
            proven++;
            List<Integer> all = IntStream.of(bought).boxed().toList();
            for (int tenth = 0; tenth <= 10 * width; tenth++) {
                Ratio share = lowest.plus(Ratio.of(tenth, 10));
                assertThat(EqualSharesRun.of(supporters, share).bought()).as("%s with %s", election, share).isEqualTo(all);
            }
        }
        assertThat(proven).isGreaterThan(ELECTIONS / 10);
    }

    private static List<String> ids(Election election, Outcome outcome) {
        return outcome.winners().stream().map(winner -> election.projects().get(winner).id()).toList();
    }
}
