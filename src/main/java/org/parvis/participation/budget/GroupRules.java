package org.parvis.participation.budget;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.ballot.tally.Method;

/** What contradicts itself in groups of projects: what could never be reached, and what leaves nothing to choose. */
final class GroupRules {

    /** A rule that more people read than its author stays short. */
    static final int MOST_GROUPS = 20;

    private GroupRules() {}

    /** What is wrong with a group as it is typed, by field, as message keys. */
    static Map<String, String> problems(BudgetGroup group, Budget budget) {
        Map<String, String> problems = new LinkedHashMap<>();
        int size = group.projects().size();
        boolean isTaken = budget.groups().stream().anyMatch(one -> one.name().equalsIgnoreCase(group.name()) && !one.code().equals(group.code()));
        require(problems, !group.name().isBlank() && group.name().length() <= Budgets.LONGEST_NAME, "groupName", "budget.refused.name");
        require(problems, !isTaken, "groupName", "budget.refused.groups.twice");
        require(problems, size >= 1 && of(group, budget).size() == size, "groupProjects", "budget.refused.groups.projects");
        require(problems, areInOneZone(group, budget), "groupProjects", "budget.refused.groups.zones");
        require(problems, group.most() > 0 || group.isServedFirst(), "groupMost", "budget.refused.groups.nothing");
        require(problems, group.most() == 0 || group.most() < size, "groupMost", "budget.refused.groups.most");
        require(problems, group.least() <= size, "groupLeast", "budget.refused.groups.least");
        require(problems, group.most() == 0 || group.least() <= group.most(), "groupLeast", "budget.refused.groups.leastAboveMost");
        require(problems, group.least() == 0 || group.leastAmount() == 0, "groupAmount", "budget.refused.groups.both");
        require(problems, group.leastAmount() <= reachable(group, budget), "groupAmount", "budget.refused.groups.amount");
        if (problems.isEmpty()) {
            boolean isPossible = GroupReach.isPossible(group, budget, of(group, budget));
            require(problems, isPossible, group.least() > 0 ? "groupLeast" : "groupAmount", "budget.refused.groups.envelope");
        }
        return problems;
    }

    /** What keeps the groups of a budget from being frozen: projects, costs and zones may have changed since they were typed. */
    static Map<String, String> problems(Budget budget) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(
                problems, budget.groups().isEmpty() || budget.about().method() != Method.EQUAL_SHARES, "groups", "budget.refused.groups.shares");
        for (BudgetGroup group : budget.groups()) {
            // Whatever else the rule says, these would have to share what there is.
            require(problems, budget.groups().stream().noneMatch(other -> hinders(group, other)), "groups", "budget.refused.groups.hinder");
            problems(group, budget).values().forEach(problem -> problems.putIfAbsent("groups", problem));
        }
        for (BudgetSection section : budget.sections()) {
            require(problems, needed(section, budget) <= GroupReach.mostOf(section.zone() == null ? "" : section.zone().code(), budget), "groups", "budget.refused.groups.sum");
        }
        return problems;
    }

    private static List<BudgetProject> of(BudgetGroup group, Budget budget) {
        return budget.projects().stream().filter(project -> group.projects().contains(project.code())).toList();
    }

    private static boolean areInOneZone(BudgetGroup group, Budget budget) {
        return of(group, budget).stream().map(BudgetProject::zone).distinct().count() <= 1;
    }

    /** What its dearest projects cost, as many as can be chosen together. */
    private static long reachable(BudgetGroup group, Budget budget) {
        return of(group, budget).stream()
                .map(BudgetProject::cost)
                .sorted(Comparator.reverseOrder())
                .limit(group.most() > 0 ? group.most() : group.projects().size())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether a minimum asks for more projects of another group than may be chosen. */
    private static boolean hinders(BudgetGroup minimum, BudgetGroup group) {
        return group.most() > 0 && minimum.least() > group.most() && group.projects().containsAll(minimum.projects());
    }

    /** The least that the minimums of a section cost together; 0 where they share projects, which each of them then counts. */
    private static long needed(BudgetSection section, Budget budget) {
        List<String> inside = section.projects().stream().map(BudgetProject::code).toList();
        List<BudgetGroup> minimums =
                budget.groups().stream().filter(group -> group.isServedFirst() && inside.containsAll(group.projects())).toList();
        Set<String> seen = new HashSet<>();
        boolean areApart = minimums.stream().flatMap(group -> group.projects().stream()).allMatch(seen::add);
        return minimums.stream()
                .mapToLong(group -> group.least() == 0 ? group.leastAmount() : cheapest(group, budget))
                .reduce(0, (one, other) -> areApart ? one + other : Math.max(one, other));
    }

    private static long cheapest(BudgetGroup group, Budget budget) {
        return of(group, budget).stream().map(BudgetProject::cost).sorted().limit(group.least()).mapToLong(Long::longValue).sum();
    }

    private static void require(Map<String, String> problems, boolean isRight, String field, String problem) {
        if (!isRight) {
            problems.putIfAbsent(field, problem);
        }
    }

}
