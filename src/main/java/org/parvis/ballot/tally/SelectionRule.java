package org.parvis.ballot.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How winners are found, declared before anybody votes.
 *
 * @param minScore what a project must reach to be looked at
 * @param ties what decides between equal projects, one after the other, the lot last
 * @param lotSeed what the lot is drawn from, committed to at the opening
 * @param completion what becomes of money that equal shares leave over
 * @param growth how equal shares grow where it says so
 * @param part whether the first project that does not fit is paid for in part
 * @param minimums what is served before the rest, in this order
 * @param groups projects of which only some can be paid for
 */
public record SelectionRule(
        Method method,
        Threshold minScore,
        List<TieBreak> ties,
        String lotSeed,
        Completion completion,
        Growth growth,
        Optional<PartFunding> part,
        List<Minimum> minimums,
        List<ExclusiveGroup> groups) {

    /** Cheaper first, then who has more voters, then the lot. */
    public static final List<TieBreak> USUAL_TIES = List.of(TieBreak.LOWER_COST, TieBreak.MORE_VOTERS, TieBreak.LOT);

    public SelectionRule {
        ties = List.copyOf(ties);
        minimums = List.copyOf(minimums);
        groups = List.copyOf(groups);
    }

    /** By a method alone, ties in the usual order; equal shares completed by {@link Completion#ADD1}. */
    public static SelectionRule by(Method method) {
        return new SelectionRule(
                method,
                Threshold.NONE,
                USUAL_TIES,
                "",
                method == Method.EQUAL_SHARES ? Completion.ADD1 : Completion.NONE,
                Growth.BY_UNITS,
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** What of it concerns these projects alone: minimums and groups that name others stay away. */
    public SelectionRule among(Set<String> projects) {
        return withMinimums(minimums.stream().filter(minimum -> projects.containsAll(minimum.projects())).toList())
                .withGroups(groups.stream().filter(group -> projects.containsAll(group.projects())).toList());
    }

    /**
     * What of it is left where these projects are withdrawn: a minimum serves what there is, and a group that holds no more projects
     * than may be chosen bounds nothing.
     */
    public SelectionRule without(Set<String> withdrawn) {
        List<ExclusiveGroup> left = groups.stream()
                .map(group -> new ExclusiveGroup(group.name(), except(group.projects(), withdrawn), group.most()))
                .filter(group -> group.most() < group.projects().size())
                .toList();
        List<Minimum> served = minimums.stream()
                .map(minimum -> new Minimum(minimum.name(), except(minimum.projects(), withdrawn), minimum.count(), minimum.amount()))
                .filter(minimum -> !minimum.projects().isEmpty())
                .map(minimum -> minimum.atMost(left))
                .toList();
        return withMinimums(served).withGroups(left);
    }

    private static Set<String> except(Set<String> projects, Set<String> withdrawn) {
        return projects.stream().filter(project -> !withdrawn.contains(project)).collect(Collectors.toSet());
    }

    public SelectionRule withMinScore(Threshold least) {
        return new SelectionRule(method, least, ties, lotSeed, completion, growth, part, minimums, groups);
    }

    public SelectionRule withTies(List<TieBreak> order, String seed) {
        return new SelectionRule(method, minScore, order, seed, completion, growth, part, minimums, groups);
    }

    public SelectionRule withCompletion(Completion by) {
        return new SelectionRule(method, minScore, ties, lotSeed, by, growth, part, minimums, groups);
    }

    public SelectionRule withGrowth(Growth other) {
        return new SelectionRule(method, minScore, ties, lotSeed, completion, other, part, minimums, groups);
    }

    public SelectionRule withPart(PartFunding funding) {
        return new SelectionRule(method, minScore, ties, lotSeed, completion, growth, Optional.of(funding), minimums, groups);
    }

    public SelectionRule withMinimums(List<Minimum> served) {
        return new SelectionRule(method, minScore, ties, lotSeed, completion, growth, part, served, groups);
    }

    public SelectionRule withGroups(List<ExclusiveGroup> exclusive) {
        return new SelectionRule(method, minScore, ties, lotSeed, completion, growth, part, minimums, exclusive);
    }
}
