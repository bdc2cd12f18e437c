package org.parvis.ballot.tally;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who pays for what under equal shares: groups of ballots that say the same, and for each project the groups that name it.
 * Only projects that reach the least score and have a supporter are on offer.
 */
final class Supporters {

    private final int[] sizes;
    private final int[][] groups;
    private final long[] costs;
    private final int[] voters;
    private final int[] offered;
    private final Order order;

    Supporters(Election election, Count count, SelectionRule rule, Order order) {
        List<Marking> markings = election.markings();
        int projects = election.projects().size();
        this.order = order;
        this.sizes = markings.stream().mapToInt(Marking::ballots).toArray();
        this.costs = election.projects().stream().mapToLong(Project::cost).toArray();
        this.voters = count.voters().stream().mapToInt(Integer::intValue).toArray();
        IntStream.Builder[] naming = IntStream.range(0, projects).mapToObj(project -> IntStream.builder()).toArray(IntStream.Builder[]::new);
        for (int group = 0; group < sizes.length; group++) {
            for (Mark mark : markings.get(group).marks()) {
                naming[mark.project()].add(group);
            }
        }
        this.groups = IntStream.range(0, projects).mapToObj(project -> naming[project].build().toArray()).toArray(int[][]::new);
        long least = rule.minScore().score(election.ballots());
        this.offered = IntStream.range(0, projects)
                .filter(project -> voters[project] > 0 && count.scores().get(project) >= least)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(project -> -voters[project]).thenComparing(order::place))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int projects() {
        return costs.length;
    }

    /** How many groups of ballots there are. */
    int groups() {
        return sizes.length;
    }

    /** The groups that name a project. */
    int[] of(int project) {
        return groups[project];
    }

    /** How many ballots a group stands for. */
    int size(int group) {
        return sizes[group];
    }

    int voters(int project) {
        return voters[project];
    }

    long cost(int project) {
        return costs[project];
    }

    /** What can be bought, the most supported first, then in the declared order. A fresh copy. */
    int[] offered() {
        return offered.clone();
    }

    /** Of projects that are equal, the one that comes first in the declared order has the smallest. */
    int place(int project) {
        return order.place(project);
    }
}
