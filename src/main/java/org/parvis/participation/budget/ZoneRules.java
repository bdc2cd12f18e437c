package org.parvis.participation.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.ZoneLimits;
import org.parvis.ballot.tally.BallotKind;

/** What keeps a budget's zones from being frozen: whatever would leave a zone that nobody can vote in, or money in none. */
final class ZoneRules {

    private static final int FEWEST = 2;

    private ZoneRules() {}

    /** What is wrong, by field, as message keys; nothing for a budget that has no zones and names none. */
    static Map<String, String> problems(BudgetDraft about, List<BudgetZone> zones, List<BudgetProject> projects) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<ZoneChoice> choice = about.zoneChoice();
        if (choice.isEmpty()) {
            require(problems, zones.isEmpty(), "zoneChoice", "budget.refused.zones.unused");
            return problems;
        }
        boolean needsCityWide = choice.get() == ZoneChoice.CITY_AND_ONE;
        long cityWide = zones.stream().filter(BudgetZone::isCityWide).count();
        require(problems, zones.size() >= FEWEST, "zones", "budget.refused.zones.few");
        require(problems, zones.stream().map(BudgetZone::name).distinct().count() == zones.size(), "zones", "budget.refused.zones.twice");
        require(problems, !needsCityWide || cityWide == 1, "zones", "budget.refused.zones.cityWide");
        require(problems, needsCityWide || cityWide == 0, "zones", "budget.refused.zones.notCityWide");
        require(problems, zones.stream().mapToLong(BudgetZone::envelope).sum() == about.envelope(), "zones", "budget.refused.zones.sum");
        List<String> codes = zones.stream().map(BudgetZone::code).toList();
        require(problems, projects.stream().allMatch(one -> codes.contains(one.zone())), "projects", "budget.refused.zones.without");
        for (BudgetZone zone : zones) {
            require(problems, fit(zone.own(), about.kind()), "zones", "budget.refused.zones.kind");
            List<BudgetProject> inside = projects.stream().filter(one -> one.zone().equals(zone.code())).toList();
            require(problems, inside.size() >= FEWEST, "projects", "budget.refused.zones.projects");
            require(problems, inside.stream().allMatch(one -> one.cost() <= zone.envelope()), "projects", "budget.refused.zones.tooDear");
            require(
                    problems, inside.size() < FEWEST || zone.own().over(about.limits()).problems(about.kind(), inside.size()).isEmpty(),
                    zone.own().equals(ZoneLimits.NONE) ? "most" : "zones", "budget.refused.zones.limits");
        }
        return problems;
    }

    /** Whether such ballots can have such limits: others would be kept and never said. */
    static boolean fit(ZoneLimits own, BallotKind kind) {
        return switch (kind) {
            case CHOOSE_ONE -> own.equals(ZoneLimits.NONE);
            case KNAPSACK -> own.max() == 0 && own.maxSum() == 0;
            case APPROVAL, RANKED -> own.maxSum() == 0;
            case CUMULATIVE -> true;
        };
    }

    private static void require(Map<String, String> problems, boolean isRight, String field, String problem) {
        if (!isRight) {
            problems.putIfAbsent(field, problem);
        }
    }
}
