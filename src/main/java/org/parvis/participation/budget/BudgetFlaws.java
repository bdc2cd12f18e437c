package org.parvis.participation.budget;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which projects, zones or groups are meant by what keeps a budget from being frozen. */
public final class BudgetFlaws {

    private static final int FEWEST = 2;

    private BudgetFlaws() {}

    /** @param key of the message that says what is wrong; none are named where it is said of the whole budget */
    public static List<String> names(Budget budget, String key) {
        return switch (key) {
            case "budget.refused.tooDear" -> projects(budget, one -> one.cost() > budget.about().envelope());
            case "budget.refused.zones.without" -> projects(budget, one -> budget.zone(one.zone()).isEmpty());
            case "budget.refused.zones.tooDear" ->
                projects(budget, one -> budget.zone(one.zone()).filter(zone -> one.cost() > zone.envelope()).isPresent());
            case "budget.refused.zones.projects" -> zones(budget, zone -> inside(budget, zone) < FEWEST);
            case "budget.refused.zones.kind" -> zones(budget, zone -> !ZoneRules.fit(zone.own(), budget.about().kind()));
            case "budget.refused.zones.limits" -> zones(budget, zone -> inside(budget, zone) >= FEWEST
                    && !zone.own().over(budget.about().limits()).problems(budget.about().kind(), inside(budget, zone)).isEmpty());
            case "budget.refused.zones.twice" ->
                zones(budget, zone -> budget.zones().stream().filter(other -> other.name().equals(zone.name())).count() > 1);
            case "budget.refused.zones.cityWide", "budget.refused.zones.notCityWide" -> zones(budget, BudgetZone::isCityWide);
            default -> budget.groups().stream()
                    .filter(group -> GroupRules.problems(group, budget).containsValue(key))
                    .map(BudgetGroup::name)
                    .toList();
        };
    }

    private static List<String> projects(Budget budget, Predicate<BudgetProject> wrong) {
        return budget.projects().stream().filter(wrong).map(BudgetProject::name).toList();
    }

    private static List<String> zones(Budget budget, Predicate<BudgetZone> wrong) {
        Stream<BudgetZone> found = budget.zones().stream().filter(wrong);
        return found.map(BudgetZone::name).distinct().toList();
    }

    private static int inside(Budget budget, BudgetZone zone) {
        return Math.toIntExact(budget.projects().stream().filter(one -> one.zone().equals(zone.code())).count());
    }
}
