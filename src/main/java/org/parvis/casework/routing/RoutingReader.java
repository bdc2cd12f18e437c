package org.parvis.casework.routing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.OpeningHours;
import tools.jackson.databind.JsonNode;

/** Reads routing rules from a territory's file. */
public final class RoutingReader {

    private RoutingReader() {}

    public static RoutingRules rules(JsonNode section) {
        List<RoutingRule> rules = new ArrayList<>();
        section.path("rules").forEach(node -> rules.add(rule(node)));
        return new RoutingRules(0, rules, section.path("default").asString(""));
    }

    /** @throws IllegalArgumentException that says what is wrong */
    public static RoutingRule rule(JsonNode node) {
        String label = node.path("label").asString("");
        if (label.isBlank()) {
            throw new IllegalArgumentException("\"label\" is missing: it tells agents why a case is theirs");
        }
        List<RoutingRule.Condition> conditions = new ArrayList<>();
        node.path("when").properties().forEach(fact -> conditions.add(condition(fact)));
        return new RoutingRule(label, conditions, hours(node.path("hours")), node.path("to").asString(""), node.path("team").asString(null));
    }

    private static RoutingRule.Condition condition(Map.Entry<String, JsonNode> fact) {
        Set<String> values = new LinkedHashSet<>();
        if (fact.getValue().isArray()) {
            fact.getValue().forEach(value -> values.add(value.asString()));
        } else {
            values.add(fact.getValue().asString());
        }
        return new RoutingRule.Condition(fact.getKey(), values);
    }

    private static @Nullable OpeningHours hours(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Map<DayOfWeek, List<OpeningHours.Period>> week = new TreeMap<>();
        node.properties().forEach(day -> {
            List<OpeningHours.Period> periods = new ArrayList<>();
            day.getValue().forEach(period -> periods.add(period(period.asString())));
            week.put(DayOfWeek.valueOf(day.getKey().toUpperCase(Locale.ROOT)), periods);
        });
        return new OpeningHours(week);
    }

    private static OpeningHours.Period period(String text) {
        try {
            String[] ends = text.split("-", 2);
            return new OpeningHours.Period(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no period of the day, as \"08:00-12:00\" is", e);
        }
    }
}
