package org.parvis.casework.routing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A territory's routing: rules in order, the first that matches decides, the default otherwise. A pure function of a
 * case's facts and the local time of its opening.
 *
 * @param version number of the saved version; of a draft, that of the version it began with; 0 before any was saved
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
                return new Route(version, i + 1, rule.label(), rule.department(), used(rule, facts), rule.team());
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

    /** The same with one more rule, tried last. */
    public RoutingRules plus(RoutingRule rule) {
        List<RoutingRule> more = new ArrayList<>(rules);
        more.add(rule);
        return with(more);
    }

    /** @param number of a rule, from 1 */
    public RoutingRules replacing(int number, RoutingRule by) {
        List<RoutingRule> changed = new ArrayList<>(rules);
        changed.set(number - 1, by);
        return with(changed);
    }

    public RoutingRules without(int number) {
        List<RoutingRule> fewer = new ArrayList<>(rules);
        fewer.remove(number - 1);
        return with(fewer);
    }

    /** A rule changes places with the one before it; the first stays where it is. */
    public RoutingRules raising(int number) {
        List<RoutingRule> moved = new ArrayList<>(rules);
        if (number > 1) {
            Collections.swap(moved, number - 1, number - 2);
        }
        return with(moved);
    }

    public RoutingRules otherwiseTo(String department) {
        return new RoutingRules(version, rules, department);
    }

    /** The same rules, as a change of another version. */
    public RoutingRules upon(int otherVersion) {
        return new RoutingRules(otherVersion, rules, otherwise);
    }

    /** Whether both send everything to the same places in the same way. */
    public boolean says(RoutingRules other) {
        return rules.equals(other.rules) && otherwise.equals(other.otherwise);
    }

    private RoutingRules with(List<RoutingRule> others) {
        return new RoutingRules(version, others, otherwise);
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
