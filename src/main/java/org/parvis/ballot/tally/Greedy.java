package org.parvis.ballot.tally;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Gives an envelope out by score: minimums first, then everybody. What does not fit is passed over, or ends it, as the rule
 * says; an exact fit fits.
 */
final class Greedy {

    private final Election election;
    private final SelectionRule rule;
    private final List<Long> scores;
    private final List<Integer> byScore;
    private final Spending spending;
    private boolean partSettled;
    private boolean stopped;

    /** Goes on from what was given out before. */
    Greedy(Election election, SelectionRule rule, List<Long> scores, Order order, Spending spending) {
        this.election = election;
        this.rule = rule;
        this.scores = scores;
        this.spending = spending;
        this.byScore = IntStream.range(0, scores.size())
                .boxed()
                .sorted(Comparator.<Integer, Long>comparing(scores::get).reversed().thenComparing(order::place))
                .toList();
    }

    void run() {
        long least = rule.minScore().score(election.ballots());
        byScore.stream().filter(project -> scores.get(project) < least).forEach(project -> spending.refuse(project, Verdict.BELOW_THRESHOLD));
        IntPredicate eligible = project -> scores.get(project) >= least && !spending.isFunded(project);
        rule.minimums().forEach(minimum -> serve(minimum, eligible));
        for (int project : byScore) {
            if (eligible.test(project)) {
                turn(project);
            }
        }
    }

    /** A minimum takes what fits, by score, until it is reached; what does not fit has its turn with everybody later. */
    private void serve(Minimum minimum, IntPredicate eligible) {
        for (int project : byScore) {
            Project asked = election.projects().get(project);
            if (!isReached(minimum)
                    && minimum.projects().contains(asked.id())
                    && eligible.test(project)
                    && fullGroup(asked).isEmpty()
                    && asked.cost() <= spending.rest()) {
                spending.serve(project, asked.cost(), minimum.name());
            }
        }
    }

    /** Whatever was paid for counts, by an earlier minimum too. */
    private boolean isReached(Minimum minimum) {
        List<Project> funded = spending.winners().stream()
                .map(election.projects()::get)
                .filter(project -> minimum.projects().contains(project.id()))
                .toList();
        return minimum.count() > 0
                ? funded.size() >= minimum.count()
                : funded.stream().mapToLong(Project::cost).sum() >= minimum.amount();
    }

    private void turn(int project) {
        Project asked = election.projects().get(project);
        if (stopped) {
            spending.refuse(project, Verdict.AFTER_THE_STOP);
        } else if (fullGroup(asked).isPresent()) {
            spending.refuseOf(fullGroup(asked).get(), project);
        } else if (asked.cost() <= spending.rest()) {
            spending.fund(project, Verdict.FUNDED, asked.cost(), Optional.empty());
        } else if (!partSettled && rule.part().filter(part -> part.allows(asked, spending.rest())).isPresent()) {
            partSettled = true;
            spending.fund(project, Verdict.FUNDED_IN_PART, spending.rest(), Optional.empty());
        } else {
            stopped = rule.method() == Method.GREEDY_NO_SKIP;
            // Only the first that does not fit may be paid for in part.
            partSettled = true;
            spending.refuse(project, Verdict.TOO_LITTLE_LEFT);
        }
    }

    /** The name of a group of which no more can be paid for, since enough were. */
    private Optional<String> fullGroup(Project asked) {
        if (rule.groups().isEmpty()) {
            return Optional.empty();
        }
        Set<String> funded = new HashSet<>();
        spending.winners().forEach(winner -> funded.add(election.projects().get(winner).id()));
        return rule.groups().stream()
                .filter(group -> group.projects().contains(asked.id()))
                .filter(group -> group.projects().stream().filter(funded::contains).count() >= group.most())
                .map(ExclusiveGroup::name)
                .findFirst();
    }
}
