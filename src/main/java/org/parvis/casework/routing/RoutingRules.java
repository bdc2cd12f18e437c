package org.parvis.casework.routing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A territory's routing: rules in order, the first that matches decides, the default otherwise. A pure function of a
 * case's facts and the local time of its opening.
 *
 * @param version number of the saved version, 0 for a draft
 * @param otherwise code of the department that gets what no rule takes
 */
public record RoutingRules(int version, List<RoutingRule> rules, String otherwise) {

    public RoutingRules {
        rules = List.copyOf(rules);
    }

    public Route route(Map<String, String> facts, LocalDateTime at) {
        for (int i = 0; i < rules.size(); i++) {
            RoutingRule rule = rules.get(i);
            if (rule.matches(facts, at)) {
                return new Route(version, i + 1, rule.label(), rule.department(), used(rule, facts));
            }
        }
        return new Route(version, Route.DEFAULT, "", otherwise, Map.of());
    }

    /** Each rule up to the one that decided, with what kept it from being used: the long answer to «pourquoi ici ?». */
    public List<RouteStep> explain(Map<String, String> facts, LocalDateTime at) {
        List<RouteStep> steps = new ArrayList<>();
        for (RoutingRule rule : rules) {
            boolean matched = rule.matches(facts, at);
            steps.add(new RouteStep(
                    steps.size() + 1, rule, matched, rule.firstUnmet(facts).orElse(null)));
            if (matched) {
                break;
            }
        }
        return List.copyOf(steps);
    }

    /** Codes of all departments that cases can be sent to. */
    public Set<String> departments() {
        return Stream.concat(rules.stream().map(RoutingRule::department), Stream.of(otherwise))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> used(RoutingRule rule, Map<String, String> facts) {
        return rule.conditions().stream()
                .map(RoutingRule.Condition::fact)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(fact -> fact, fact -> facts.getOrDefault(fact, "")));
    }
}
