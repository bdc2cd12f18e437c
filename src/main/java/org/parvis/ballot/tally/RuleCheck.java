package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.RuleProblem.Kind;

/** Finds what contradicts itself in a rule, before anybody votes under it. */
public final class RuleCheck {

    private final List<RuleProblem> problems = new ArrayList<>();
    private final SelectionRule rule;

    private RuleCheck(SelectionRule rule) {
        this.rule = rule;
    }

    /** What keeps a rule from being declared for these projects and ballots; nothing where all is well. */
    public static List<RuleProblem> of(SelectionRule rule, BallotKind kind, List<Project> projects, long envelope) {
        RuleCheck check = new RuleCheck(rule);
        check.ties();
        check.equalShares(kind);
        Set<String> ids = projects.stream().map(Project::id).collect(Collectors.toSet());
        if (ids.size() < projects.size() || ids.contains("")) {
            check.add(Kind.PROJECTS_ALIKE);
        }
        rule.groups().forEach(group -> check.group(group, ids));
        rule.minimums().forEach(minimum -> check.minimum(minimum, ids, envelope));
        check.part();
        return List.copyOf(check.problems);
    }

    private void ties() {
        List<TieBreak> ties = rule.ties();
        if (ties.isEmpty() || ties.getLast() != TieBreak.LOT) {
            add(Kind.TIES_WITHOUT_LOT_AT_THE_END);
        }
        boolean bothCosts = ties.contains(TieBreak.LOWER_COST) && ties.contains(TieBreak.HIGHER_COST);
        if (bothCosts || Set.copyOf(ties).size() < ties.size()) {
            add(Kind.TIES_CONTRADICT);
        }
    }

    private void equalShares(BallotKind kind) {
        if (rule.growth().step() < 0 || rule.growth().parts() < 0) {
            add(Kind.STEP_BELOW_ZERO);
        }
        if (rule.method() != Method.EQUAL_SHARES) {
            if (rule.completion() != Completion.NONE) {
                add(Kind.COMPLETION_WITHOUT_EQUAL_SHARES);
            }
            return;
        }
        if (!kind.isApprovalLike()) {
            add(Kind.EQUAL_SHARES_NEED_PLAIN_BALLOTS);
        }
        if (rule.part().isPresent() || !rule.minimums().isEmpty() || !rule.groups().isEmpty()) {
            add(Kind.NOT_WITH_EQUAL_SHARES);
        }
    }

    private void group(ExclusiveGroup group, Set<String> ids) {
        known(group.name(), group.projects(), ids);
        if (group.most() < 1 || group.most() >= group.projects().size()) {
            problems.add(new RuleProblem(Kind.IMPOSSIBLE_NUMBER, group.name()));
        }
    }

    private void minimum(Minimum minimum, Set<String> ids, long envelope) {
        known(minimum.name(), minimum.projects(), ids);
        if ((minimum.count() == 0) == (minimum.amount() == 0)) {
            problems.add(new RuleProblem(Kind.NUMBER_OR_AMOUNT, minimum.name()));
        }
        if (minimum.count() < 0 || minimum.count() > minimum.projects().size() || minimum.projects().isEmpty()) {
            problems.add(new RuleProblem(Kind.IMPOSSIBLE_NUMBER, minimum.name()));
        }
        if (minimum.amount() < 0 || minimum.amount() > envelope) {
            problems.add(new RuleProblem(Kind.IMPOSSIBLE_AMOUNT, minimum.name()));
        }
        for (ExclusiveGroup group : rule.groups()) {
            if (group.projects().containsAll(minimum.projects()) && minimum.count() > group.most()) {
                problems.add(new RuleProblem(Kind.MINIMUM_ABOVE_GROUP, minimum.name()));
            }
        }
    }

    private void known(String name, Set<String> named, Set<String> ids) {
        if (!ids.containsAll(named)) {
            problems.add(new RuleProblem(Kind.UNKNOWN_PROJECT, name));
        }
    }

    private void part() {
        rule.part()
                .filter(part -> part.leastPercent() < 1 || part.leastPercent() > 99)
                .ifPresent(part -> add(Kind.IMPOSSIBLE_SHARE));
    }

    private void add(Kind kind) {
        problems.add(RuleProblem.of(kind));
    }
}
