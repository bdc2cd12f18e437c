package org.parvis.participation.budget;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks for projects of a group that reach its minimum together, fit into their envelope, and may be chosen together: a minimum for which there are
 * none is a promise that nobody can keep. It gives up after a while and takes it for possible, as rules are made for some dozens of projects.
 */
final class GroupReach {

    private static final int MOST_STEPS = 200_000;

    private final BudgetGroup minimum;
    private final List<BudgetProject> projects;
    private final List<BudgetGroup> exclusive;
    private final long envelope;
    private final Map<BudgetGroup, Integer> taken = new HashMap<>();
    private int steps;

    private GroupReach(BudgetGroup minimum, Budget budget, List<BudgetProject> projects) {
        this.minimum = minimum;
        Comparator<BudgetProject> byCost = Comparator.comparing(BudgetProject::cost);
        this.projects = projects.stream().sorted(minimum.least() > 0 ? byCost : byCost.reversed()).toList();
        // The minimum as it is now, which may be typed otherwise than it is kept.
        this.exclusive = Stream.concat(Stream.of(minimum), budget.groups().stream().filter(group -> !group.code().equals(minimum.code())))
                .filter(group -> group.most() > 0)
                .toList();
        this.envelope = projects.stream().findFirst().map(one -> mostOf(one.zone(), budget)).orElse(budget.about().envelope());
    }

    /** The envelope of a zone, with all that others which are counted before it could leave it; that of the budget where there is no such zone. */
    static long mostOf(String code, Budget budget) {
        return budget.zone(code).map(zone -> mostOf(zone, budget)).orElse(budget.about().envelope());
    }

    private static long mostOf(BudgetZone zone, Budget budget) {
        List<BudgetZone> zones = budget.zones();
        return switch (budget.about().selection().leftover()) {
            case LOST -> zone.envelope();
            case NEXT_ZONE -> sum(zones.subList(0, zones.indexOf(zone) + 1));
            case CITY_WIDE -> zone.isCityWide() ? sum(zones) : zone.envelope();
        };
    }

    private static long sum(List<BudgetZone> zones) {
        return zones.stream().mapToLong(BudgetZone::envelope).sum();
    }

    /** Whether a minimum can be paid from the envelope of its projects. */
    static boolean isPossible(BudgetGroup minimum, Budget budget, List<BudgetProject> projects) {
        return !minimum.isServedFirst() || new GroupReach(minimum, budget, projects).reaches(0, 0, 0);
    }

    private boolean reaches(int next, int count, long cost) {
        if (++steps > MOST_STEPS || (minimum.least() > 0 ? count >= minimum.least() : cost >= minimum.leastAmount())) {
            return true;
        }
        if (next == projects.size() || !isInReach(next, count, cost)) {
            return false;
        }
        BudgetProject project = projects.get(next);
        if (cost + project.cost() <= envelope && take(project, 1)) {
            if (reaches(next + 1, count + 1, cost + project.cost())) {
                return true;
            }
            take(project, -1);
        }
        return reaches(next + 1, count, cost);
    }

    /** Whether what is left could be enough, if all of it could be chosen: so many of the cheapest, or whatever it costs. */
    private boolean isInReach(int next, int count, long cost) {
        List<BudgetProject> left = projects.subList(next, projects.size());
        int missing = minimum.least() - count;
        return minimum.least() > 0
                ? left.size() >= missing && cost + left.stream().limit(missing).mapToLong(BudgetProject::cost).sum() <= envelope
                : cost + left.stream().mapToLong(BudgetProject::cost).sum() >= minimum.leastAmount();
    }

    /** Takes a project, or puts it back; false, and nothing is taken, where a group of which only some are chosen is full. */
    private boolean take(BudgetProject project, int by) {
        List<BudgetGroup> of = exclusive.stream().filter(group -> group.projects().contains(project.code())).toList();
        if (by > 0 && of.stream().anyMatch(group -> taken.getOrDefault(group, 0) >= group.most())) {
            return false;
        }
        of.forEach(group -> taken.merge(group, by, Integer::sum));
        return true;
    }
}
