package org.parvis.casework.web.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.WeekWindow;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.Printable;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** Makes a rule of what was chosen, or says by each field what is wrong. */
final class RuleReading {

    private final View view;
    private final RuleTerms terms;
    private final FormErrors errors = new FormErrors();

    RuleReading(View view, RuleTerms terms) {
        this.view = view;
        this.terms = terms;
    }

    FormErrors errors() {
        return errors;
    }

    /** Empty where {@link #errors} says why. */
    Optional<RoutingRule> rule(RuleForm form) {
        List<RoutingRule.Condition> conditions = conditions(form);
        OpeningHours hours = hours(form.windows());
        if (errors.isEmpty() && conditions.isEmpty() && hours == null) {
            errors.add("categories", view.t("desk.refused.condition"));
        }
        if (terms.house(form.house()).isEmpty()) {
            errors.add("vers", view.t("desk.refused.house"));
        }
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        String[] to = form.house().split("/", 2);
        RoutingRule rule = new RoutingRule(
                Printable.line(form.name(), RuleWords.LONGEST_NAME), conditions, hours, to[0], to.length == 1 ? null : to[1]);
        return Optional.of(rule.label().isBlank() ? named(rule) : rule);
    }

    private RoutingRule named(RoutingRule rule) {
        String name = new RuleWords(view, terms).name(rule);
        return new RoutingRule(name, rule.conditions(), rule.hours(), rule.department(), rule.team());
    }

    private List<RoutingRule.Condition> conditions(RuleForm form) {
        Map<String, Set<String>> byFact = new LinkedHashMap<>();
        form.categories().forEach(code -> choose(byFact, RoutingRule.CATEGORY, code, "categories"));
        form.districts().forEach(reference -> {
            int colon = reference.indexOf(':');
            String layer = RoutingRule.DISTRICT + reference.substring(0, Math.max(0, colon));
            choose(byFact, layer, reference.substring(colon + 1), "districts");
        });
        form.owners().forEach(owner -> choose(byFact, RoutingRule.OWNER, owner, "proprietaires"));
        return byFact.entrySet().stream()
                .map(one -> new RoutingRule.Condition(one.getKey(), one.getValue()))
                .toList();
    }

    private void choose(Map<String, Set<String>> byFact, String fact, String code, String field) {
        if (terms.find(fact, code).isEmpty()) {
            errors.add(field, view.t("desk.refused.unknown", code));
        } else {
            byFact.computeIfAbsent(fact, _ -> new LinkedHashSet<>()).add(code);
        }
    }

    private @Nullable OpeningHours hours(List<RuleForm.Hours> typed) {
        List<WeekWindow> windows = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                window(typed.get(i), "heures-" + i).ifPresent(windows::add);
            }
        }
        return windows.isEmpty() ? null : WeekWindow.hours(windows);
    }

    /** No day chosen means every day, no hour the whole day. */
    private Optional<WeekWindow> window(RuleForm.Hours typed, String field) {
        try {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            typed.days().forEach(day -> days.add(DayOfWeek.valueOf(day)));
            boolean wholeDay = typed.from().isBlank() && typed.to().isBlank();
            return Optional.of(new WeekWindow(
                    days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                    wholeDay ? LocalTime.MIDNIGHT : LocalTime.parse(typed.from()),
                    wholeDay ? LocalTime.MIDNIGHT : LocalTime.parse(typed.to())));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            errors.add(field, view.t("desk.refused.hours"));
            return Optional.empty();
        }
    }
}
