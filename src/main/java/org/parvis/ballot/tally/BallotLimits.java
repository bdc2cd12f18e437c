package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ballot may hold. {@link Integer#MAX_VALUE} and {@link Long#MAX_VALUE} stand for no limit.
 *
 * @param min fewest projects; 0 lets blank ballots count
 * @param max most projects
 * @param maxCost most that the projects of one ballot may cost together, in the smallest unit
 * @param maxPoints most points for one project
 * @param minSum fewest points in all
 * @param maxSum most points in all
 */
public record BallotLimits(int min, int max, long maxCost, int maxPoints, int minSum, int maxSum) {

    /** No limit but those of the kind itself. */
    public static final BallotLimits NONE =
            new BallotLimits(0, Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    /** Why limits cannot be set, or a ballot not be taken. */
    public enum Problem {
        TOO_FEW_PROJECTS,
        TOO_MANY_PROJECTS,
        ABOVE_THE_ENVELOPE,
        TOO_MANY_POINTS_FOR_ONE,
        TOO_FEW_POINTS,
        TOO_MANY_POINTS,
        /** Marks in more zones than the rule lets a ballot have. */
        TOO_MANY_ZONES,
        /** A project twice. */
        REPEATED_PROJECT,
        /** A project that stands not for election. */
        UNKNOWN_PROJECT,
        /** A project that was withdrawn after the opening. */
        WITHDRAWN_PROJECT,
        /** A named project gets at least one point. */
        POINTS_BELOW_ONE,
        /** The least is above the most. */
        LEAST_ABOVE_MOST,
        /** More projects asked for than there are. */
        MORE_THAN_THERE_ARE,
        /** The points asked for cannot be reached with so many projects and so many points each. */
        POINTS_OUT_OF_REACH
    }

    /** Limits for an election by number of projects alone. */
    public static BallotLimits ofProjects(int min, int max) {
        return new BallotLimits(min, max, Long.MAX_VALUE, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    }

    /** Whether a ballot can hold what it must hold of these projects: as few of the cheapest as it may name fit into it. */
    public boolean canBeMetBy(List<Project> projects, BallotKind kind) {
        return canBeMetBy(projects.size(), kind) && projects.stream().mapToLong(Project::cost).sorted().limit(Math.max(1, min)).sum() <= maxCost;
    }

    private boolean canBeMetBy(int projects, BallotKind kind) {
        return projects >= Math.max(1, min) && (kind != BallotKind.CUMULATIVE || minSum <= (long) Math.min(max, projects) * maxPoints);
    }

    /** What is left of these limits once a project is withdrawn or costs more: ballots stay that held enough, or fitted, before. */
    public BallotLimits afterChanges() {
        return new BallotLimits(0, max, Long.MAX_VALUE, maxPoints, 0, maxSum);
    }

    /** What contradicts itself, told when limits are set and not to the first voter. */
    public List<Problem> problems(BallotKind kind, int projects) {
        List<Problem> problems = new ArrayList<>();
        if (min > max || minSum > maxSum) {
            problems.add(Problem.LEAST_ABOVE_MOST);
        }
        // Ranks are worth what the longest ballot says, so that it must be told.
        if (min > projects || max > projects && (max != Integer.MAX_VALUE || kind == BallotKind.RANKED)) {
            problems.add(Problem.MORE_THAN_THERE_ARE);
        }
        if (kind == BallotKind.CUMULATIVE && minSum > (long) Math.min(max, projects) * maxPoints) {
            problems.add(Problem.POINTS_OUT_OF_REACH);
        }
        if (kind == BallotKind.CUMULATIVE && maxSum < min) {
            problems.add(Problem.POINTS_OUT_OF_REACH);
        }
        return problems;
    }

    /** What keeps a ballot from counting, the first thing found. */
    public Optional<Problem> problem(BallotKind kind, List<Mark> marks, List<Project> projects) {
        Set<Integer> seen = new HashSet<>();
        long cost = 0;
        long points = 0;
        for (Mark mark : marks) {
            if (mark.project() < 0 || mark.project() >= projects.size()) {
                return Optional.of(Problem.UNKNOWN_PROJECT);
            }
            if (!seen.add(mark.project())) {
                return Optional.of(Problem.REPEATED_PROJECT);
            }
            if (mark.points() < 1) {
                return Optional.of(Problem.POINTS_BELOW_ONE);
            }
            if (kind == BallotKind.CUMULATIVE && mark.points() > maxPoints) {
                return Optional.of(Problem.TOO_MANY_POINTS_FOR_ONE);
            }
            cost += projects.get(mark.project()).cost();
            points += mark.points();
        }
        if (marks.size() < min) {
            return Optional.of(Problem.TOO_FEW_PROJECTS);
        }
        if (marks.size() > (kind == BallotKind.CHOOSE_ONE ? 1 : max)) {
            return Optional.of(Problem.TOO_MANY_PROJECTS);
        }
        if (cost > maxCost) {
            return Optional.of(Problem.ABOVE_THE_ENVELOPE);
        }
        return kind == BallotKind.CUMULATIVE ? sum(points) : Optional.empty();
    }

    private Optional<Problem> sum(long points) {
        if (points < minSum) {
            return Optional.of(Problem.TOO_FEW_POINTS);
        }
        return points > maxSum ? Optional.of(Problem.TOO_MANY_POINTS) : Optional.empty();
    }
}
