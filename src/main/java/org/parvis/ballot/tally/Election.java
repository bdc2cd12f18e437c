package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Frozen ballots on projects that share one envelope.
 *
 * @param envelope in the smallest unit of money
 * @param unit how many smallest units make one of the currency: 100 where amounts are in cents
 * @param markings the ballots, those that say the same counted together; blank ones are among them
 */
public record Election(BallotKind kind, List<Project> projects, long envelope, long unit, List<Marking> markings) {

    /** Amounts stay exact as doubles too up to here: more than all the money there is, in cents. */
    private static final long MOST = 1L << 52;

    public Election {
        if (envelope < 0 || envelope > MOST || unit < 1) {
            throw new IllegalArgumentException("An envelope is between 0 and " + MOST + " units");
        }
        if (projects.stream().anyMatch(project -> project.cost() > MOST)) {
            throw new IllegalArgumentException("A project costs at most " + MOST + " units");
        }
        projects = List.copyOf(projects);
        markings = List.copyOf(markings);
    }

    /** The same ballots, each alone or already counted together, put in an order that does not depend on theirs. */
    public static Election of(BallotKind kind, List<Project> projects, long envelope, long unit, Iterable<Marking> ballots) {
        Map<List<Mark>, Integer> together = new LinkedHashMap<>();
        for (Marking ballot : ballots) {
            List<Mark> sorted = ballot.marks().stream()
                    .sorted(Comparator.comparingInt(Mark::project))
                    .toList();
            together.merge(sorted, ballot.ballots(), Integer::sum);
        }
        List<Marking> markings = new ArrayList<>();
        together.forEach((marks, count) -> markings.add(new Marking(marks, count)));
        markings.sort(Comparator.comparing(Marking::marks, Election::compare));
        return new Election(kind, projects, envelope, unit, markings);
    }

    /** Ballots, blank ones included. */
    public int ballots() {
        return markings.stream().mapToInt(Marking::ballots).sum();
    }

    private static int compare(List<Mark> one, List<Mark> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int by = Integer.compare(one.get(i).project(), other.get(i).project());
            int order = by != 0 ? by : Integer.compare(one.get(i).points(), other.get(i).points());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
