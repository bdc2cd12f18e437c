package org.parvis.ballot.tally;

import java.util.List;
import java.util.Set;

/**
 * What some projects get before all the others: "at least two for schools", "at least 50,000 € for the north".
 *
 * @param projects their ids
 * @param count that many of them, 0 where an amount counts
 * @param amount that much for them in the smallest unit, 0 where a number counts
 */
public record Minimum(String name, Set<String> projects, int count, long amount) {

    public Minimum {
        projects = Set.copyOf(projects);
    }

    /** The same, asking for no more projects than it has, and than these groups let be chosen of them. */
    Minimum atMost(List<ExclusiveGroup> groups) {
        int most = projects.size();
        for (ExclusiveGroup group : groups) {
            most = group.projects().containsAll(projects) ? Math.min(most, group.most()) : most;
        }
        return new Minimum(name, projects, Math.min(count, most), amount);
    }
}
