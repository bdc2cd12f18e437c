package org.parvis.casework.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.Refusal;

/**
 * A routing rule as it is typed: its conditions are lines «fact : value, value».
 *
 * @param from place among the rules in force from which the hours are taken; empty for a new rule
 */
public record RuleDraft(String label, String conditions, String department, String from) {

    static final RuleDraft EMPTY = new RuleDraft("", "", "", "");

    static RuleDraft of(RoutingRule rule, int place) {
        String conditions = rule.conditions().stream()
                .map(one -> one.fact() + " : "
                        + one.anyOf().stream().sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
        return new RuleDraft(rule.label(), conditions, rule.department(), String.valueOf(place));
    }

    /** @param hours those of the rule that it changes */
    RoutingRule rule(@Nullable OpeningHours hours) {
        if (label.isBlank() || conditions.isBlank() || department.isBlank()) {
            throw new Refusal("desk.refused.rule");
        }
        List<RoutingRule.Condition> parsed = conditions
                .lines()
                .filter(line -> !line.isBlank())
                .map(RuleDraft::condition)
                .toList();
        return new RoutingRule(label.strip(), parsed, hours, department);
    }

    /** «district:quartier : centre»: the last colon with spaces parts the fact from its values. */
    private static RoutingRule.Condition condition(String line) {
        int colon = line.lastIndexOf(':');
        Set<String> values = colon < 0
                ? Set.of()
                : Arrays.stream(line.substring(colon + 1).split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (values.isEmpty() || line.substring(0, colon).isBlank()) {
            throw new Refusal("desk.refused.condition", line.strip());
        }
        return new RoutingRule.Condition(line.substring(0, colon).strip(), values);
    }
}
