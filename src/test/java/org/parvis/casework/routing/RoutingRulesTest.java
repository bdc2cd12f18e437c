package org.parvis.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.casework.routing.RoutingRule.Condition;
import org.parvis.shared.OpeningHours;

class RoutingRulesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T10:00");
    private static final List<String> FACTS = List.of("category", "district:quartier", "objectOwner");
    private static final List<String> VALUES = List.of("a", "b", "c");

    private static RoutingRule rule(String label, String to, Condition... conditions) {
        return new RoutingRule(label, List.of(conditions), null, to);
    }

    @Test
    void takeTheFirstRuleThatMatches() {
        RoutingRules rules = new RoutingRules(
                3,
                List.of(
                        rule("Gaz", "gaz", new Condition("objectOwner", Set.of("syndicat"))),
                        rule("Éclairage", "voirie", new Condition("category", Set.of("eclairage", "feux"))),
                        rule("Tout", "parcs")),
                "accueil");
        Map<String, String> facts = Map.of("category", "Eclairage", "objectOwner", "syndicat");
        assertThat(rules.route(facts, MONDAY)).isEqualTo(new Route(3, 1, "Gaz", "gaz", Map.of("objectOwner", "syndicat")));
        assertThat(rules.route(Map.of("category", "eclairage"), MONDAY).department()).isEqualTo("voirie");
        assertThat(rules.route(Map.of(), MONDAY).department()).isEqualTo("parcs");
    }

    @Test
    void countARuleOnlyInItsHours() {
        OpeningHours nights = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours.Period(LocalTime.of(20, 0), LocalTime.MIDNIGHT))));
        RoutingRules rules = new RoutingRules(1, List.of(new RoutingRule("Nuit", List.of(), nights, "astreinte")), "voirie");
        assertThat(rules.route(Map.of(), MONDAY).department()).isEqualTo("voirie");
        assertThat(rules.route(Map.of(), MONDAY.withHour(23)).department()).isEqualTo("astreinte");
        assertThat(rules.route(Map.of(), MONDAY.withHour(23).plusDays(1)).department()).isEqualTo("voirie");
    }

    @Test
    void explainThemselvesAsTheyDecide() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            RoutingRules rules = any(random);
            Map<String, String> facts = facts(random);
            Route route = rules.route(facts, MONDAY);
            List<RouteStep> steps = rules.explain(facts, MONDAY);
            assertThat(steps.stream().filter(RouteStep::matched).map(RouteStep::number))
                    .isEqualTo(route.isDefault() ? List.of() : List.of(route.rule()));
            assertThat(steps.stream().filter(step -> !step.matched())).allMatch(step -> step.unmet() != null);
            assertThat(rules.departments()).contains(route.department());
        }
    }

    @Test
    void areNotChangedByRulesAfterTheOneThatDecided() {
        Random random = new Random(8);
        for (int round = 0; round < 1_000; round++) {
            RoutingRules rules = any(random);
            Map<String, String> facts = facts(random);
            Route route = rules.route(facts, MONDAY);
            List<RoutingRule> more = new ArrayList<>(rules.rules());
            more.add(rule("Encore", "ailleurs", new Condition("category", Set.of("a"))));
            if (!route.isDefault()) {
                assertThat(new RoutingRules(0, more, rules.otherwise()).route(facts, MONDAY)).isEqualTo(route);
            }
        }
    }

    @Test
    void takeAGroupForAllThatIsInIt() {
        RoutingRules rules = new RoutingRules(
                1, List.of(rule("R", "voirie", new Condition("category", Set.of("rue", "banc")))), "accueil");
        assertThat(rules.route(Map.of("category", "trou", "group", "rue"), MONDAY).department()).isEqualTo("voirie");
        assertThat(rules.route(Map.of("category", "banc"), MONDAY).department()).isEqualTo("voirie");
        assertThat(rules.route(Map.of("category", "trou", "group", "eau"), MONDAY).department()).isEqualTo("accueil");
    }

    @Test
    void areChangedOneAtATimeAsAnotherVersionOfThem() {
        RoutingRule a = rule("A", "a");
        RoutingRule b = rule("B", "b");
        RoutingRules rules = new RoutingRules(4, List.of(), "x").plus(a).plus(b);
        assertThat(rules.raising(2).rules()).containsExactly(b, a);
        assertThat(rules.raising(1)).isEqualTo(rules);
        assertThat(rules.replacing(1, b).rules()).containsExactly(b, b);
        assertThat(rules.without(1).rules()).containsExactly(b);
        assertThat(rules.otherwiseTo("y").version()).isEqualTo(4);
        assertThat(rules.upon(7).says(rules)).isTrue();
        assertThat(rules.otherwiseTo("y").says(rules)).isFalse();
    }

    @Test
    void doNotMindCapitals() {
        RoutingRules rules = new RoutingRules(1, List.of(rule("R", "voirie", new Condition("category", Set.of("Éclairage")))), "x");
        assertThat(Stream.of("Éclairage", "éclairage", "ÉCLAIRAGE")
                        .map(value -> rules.route(Map.of("category", value), MONDAY).department()))
                .containsOnly("voirie");
    }

    private static RoutingRules any(Random random) {
        List<RoutingRule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            Condition[] conditions = FACTS.stream()
                    .filter(fact -> random.nextBoolean())
                    .map(fact -> new Condition(
                            fact, VALUES.stream().filter(value -> random.nextBoolean()).collect(Collectors.toSet())))
                    .toArray(Condition[]::new);
            rules.add(rule("R" + i, "d" + i, conditions));
        }
        return new RoutingRules(0, rules, "otherwise");
    }

    private static Map<String, String> facts(Random random) {
        Map<String, String> facts = new HashMap<>();
        FACTS.stream().filter(fact -> random.nextInt(4) > 0).forEach(fact -> facts.put(fact, VALUES.get(random.nextInt(3))));
        return facts;
    }
}
