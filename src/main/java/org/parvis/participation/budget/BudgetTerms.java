package org.parvis.participation.budget;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.proof.Zone;
import org.parvis.ballot.proof.Zoning;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.RuleCheck;
import org.parvis.ballot.tally.SelectionRule;

/** What a budget becomes when its rule is frozen, and what keeps it from that. */
final class BudgetTerms {

    private BudgetTerms() {}

    /** What keeps its rule from being frozen with its zones, projects and groups at this moment, by field, as message keys. */
    static Map<String, String> problems(Budget budget, Instant now) {
        BudgetDraft about = budget.about();
        List<BudgetProject> projects = budget.projects();
        Map<String, String> problems = new LinkedHashMap<>(about.problems());
        require(problems, projects.size() >= 2, "projects", "budget.refused.projects");
        require(problems, projects.stream().allMatch(project -> project.cost() <= about.envelope()), "projects", "budget.refused.tooDear");
        require(problems, about.closes().isAfter(now), "closes", "budget.refused.over");
        boolean needsDivisible = about.selection().partPercent() > 0 && !about.selection().partOfAny();
        require(problems, !needsDivisible || projects.stream().anyMatch(BudgetProject::isDivisible), "part", "budget.refused.part.none");
        ZoneRules.problems(about, budget.zones(), projects).forEach(problems::putIfAbsent);
        GroupRules.problems(budget).forEach(problems::putIfAbsent);
        if (problems.isEmpty() && about.zoneChoice().isEmpty()) {
            require(problems, about.limits().problems(about.kind(), projects.size()).isEmpty(), "most", "budget.refused.limits");
        }
        if (problems.isEmpty()) {
            // As few of the cheapest as a ballot must name, which would cost more than there is.
            require(problems, of(budget, budget.slug(), "").canBeVotedOn(), about.zoneChoice().isEmpty() ? "least" : "zones", "budget.refused.limits.tooDear");
            require(problems, RuleCheck.of(rule(budget), about.kind(), named(projects), about.envelope()).isEmpty(), "method", "budget.refused.rule");
        }
        return problems;
    }

    /**
     * What keeps a least score from ever being reached, by field, as message keys.
     *
     * @param people how many are on the list of voters; 0 where there is none, and nobody knows how many will vote
     */
    static Map<String, String> problems(BudgetDraft about, int people) {
        long each = switch (about.kind()) {
            case CHOOSE_ONE, APPROVAL, KNAPSACK -> 1;
            case CUMULATIVE -> Math.min(about.mostPoints(), about.sumPoints());
            case RANKED -> about.most();
        };
        boolean isPossible = people == 0 || about.selection().leastIsPercent() || about.leastScore() <= each * people;
        return isPossible ? Map.of() : Map.of("leastScore", "budget.refused.leastScore.people");
    }

    /** The terms of its vote but for the log's key and the lot. */
    static VoteTerms of(Budget budget, String name, String eligibility) {
        BudgetDraft about = budget.about();
        VoteTerms frozen = new VoteTerms(
                name, about.title(), about.kind(), "EUR", 2, about.envelope(), named(budget.projects()), about.limits(), rule(budget), "", eligibility,
                "", about.opens().toString(), about.closes().toString(), "", List.of())
                .withSumsBelow(about.sumsBelow());
        VoteTerms terms = about.outage().map(frozen::with).orElse(frozen);
        Map<String, String> zoneOf = budget.projects().stream().collect(Collectors.toMap(BudgetProject::code, BudgetProject::zone));
        List<Zone> zones = budget.zones().stream()
                .map(zone -> new Zone(zone.code(), zone.name(), zone.envelope(), zone.isCityWide(), zone.own()))
                .toList();
        return about.zoneChoice()
                .map(choice -> terms.with(new Zoning(choice, zones, zoneOf, about.selection().leftover())))
                .orElse(terms);
    }

    private static SelectionRule rule(Budget budget) {
        return budget.about()
                .rule()
                .withMinimums(budget.groups().stream().map(BudgetGroup::minimum).flatMap(Optional::stream).toList())
                .withGroups(budget.groups().stream().map(BudgetGroup::exclusive).flatMap(Optional::stream).toList());
    }

    private static List<Project> named(List<BudgetProject> projects) {
        return projects.stream().map(one -> new Project(one.code(), one.name(), one.cost(), one.isDivisible())).toList();
    }

    private static void require(Map<String, String> problems, boolean isRight, String field, String problem) {
        if (!isRight) {
            problems.putIfAbsent(field, problem);
        }
    }
}
