package org.parvis.participation.opinion.math;

import java.util.List;

/**
 * What votes show.
 *
 * @param placed how many people voted enough to be placed
 * @param groups none where all who are placed stand at one place
 * @param statements by column
 * @param memory from which the next computation starts
 * @param groupOf index of each person's group; −1 of whoever is not placed
 */
public record Opinions(
        int placed, List<Group> groups, List<Statement> statements, Memory memory, int[] groupOf) {

    /**
     * People who answer alike.
     *
     * @param counts how they voted, by statement
     */
    public record Group(int people, Ellipse place, List<Counts> counts, List<Representative> typical) {}

    /**
     * How a statement was answered.
     *
     * @param everybody of all who voted on it
     * @param placed of those who are placed
     * @param extremity how far from the middle somebody stands who agrees with it alone
     */
    public record Statement(Counts everybody, Counts placed, double extremity) {}

    /**
     * Where a computation ended.
     *
     * @param base centres of the base clusters
     * @param centres of the groups
     */
    public record Memory(Components components, List<Point> base, List<Point> centres, GroupCount count) {}
}
