package org.parvis.ballot.tally;

import java.util.Set;

/**
 * Projects that stand in each other's way: two plans for one square.
 *
 * @param projects their ids
 * @param most how many of them can be paid for
 */
public record ExclusiveGroup(String name, Set<String> projects, int most) {

    public ExclusiveGroup {
        projects = Set.copyOf(projects);
    }
}
