package org.parvis.casework.web.rules;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.casework.routing.WeekWindow;
import org.parvis.shared.OpeningHours;
import org.springframework.util.MultiValueMap;

/**
 * One rule as it is chosen in its form.
 *
 * @param number of the rule that it changes; 0 for a new one
 * @param stamp of the draft that was seen
 * @param districts references, «quartier:blagis»
 */
public record RuleForm(
        int number,
        String stamp,
        String name,
        Set<String> categories,
        Set<String> districts,
        Set<String> owners,
        List<Hours> windows,
        String house) {

    private static final int MOST_WINDOWS = 20;
    /** Rows kept free below the hours that are chosen. */
    private static final int SPARE = 2;

    /**
     * Some hours of some days, as typed; all empty for none.
     *
     * @param days names of {@link DayOfWeek}
     * @param from hh:mm
     */
    public record Hours(Set<String> days, String from, String to) {
        private static final Hours NONE = new Hours(Set.of(), "", "");

        public boolean isEmpty() {
            return days.isEmpty() && from.isBlank() && to.isBlank();
        }
    }

    public RuleForm {
        List<Hours> padded = new ArrayList<>(windows);
        while (padded.size() <= SPARE || !padded.reversed().stream().limit(SPARE).allMatch(Hours::isEmpty)) {
            padded.add(Hours.NONE);
        }
        windows = List.copyOf(padded);
    }

    static RuleForm empty(String stamp) {
        return new RuleForm(0, stamp, "", Set.of(), Set.of(), Set.of(), List.of(), "");
    }

    static RuleForm of(RoutingRule rule, int number, String stamp) {
        Set<String> categories = values(rule, RoutingRule.CATEGORY).collect(Collectors.toSet());
        return new RuleForm(
                number,
                stamp,
                rule.label(),
                categories.isEmpty() ? values(rule, RoutingRule.GROUP).collect(Collectors.toSet()) : categories,
                rule.conditions().stream()
                        .filter(one -> one.fact().startsWith(RoutingRule.DISTRICT))
                        .flatMap(one -> one.anyOf().stream()
                                .map(code -> one.fact().substring(RoutingRule.DISTRICT.length()) + ":" + code))
                        .collect(Collectors.toSet()),
                values(rule, RoutingRule.OWNER).collect(Collectors.toSet()),
                windows(rule.hours()),
                rule.to());
    }

    static RuleForm of(MultiValueMap<String, String> typed) {
        List<Hours> windows = new ArrayList<>();
        for (int i = 0; i < MOST_WINDOWS && typed.containsKey("de." + i); i++) {
            windows.add(new Hours(all(typed, "jours." + i), first(typed, "de." + i), first(typed, "a." + i)));
        }
        String number = first(typed, "numero");
        return new RuleForm(
                number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0,
                first(typed, "etat"),
                first(typed, "nom"),
                all(typed, "categorie"),
                all(typed, "district"),
                all(typed, "proprietaire"),
                windows,
                first(typed, "vers"));
    }

    /** Hours to show at once: those that are chosen, or a first row to choose some. */
    public int shown() {
        return windows.size() - SPARE;
    }

    /** What was chosen, for a rule more: the one that it was to change may be another now. */
    RuleForm asNew(String newStamp) {
        return new RuleForm(0, newStamp, name, categories, districts, owners, windows, house);
    }

    /** How a form names a district: «quartier:blagis». */
    static String reference(Term district) {
        return district.fact().substring(RoutingRule.DISTRICT.length()) + ":" + district.code();
    }

    /** To be called by what it will say. */
    RuleForm unnamed() {
        return new RuleForm(number, stamp, "", categories, districts, owners, windows, house);
    }

    public boolean isNew() {
        return number == 0;
    }

    private static List<Hours> windows(@Nullable OpeningHours hours) {
        return hours == null
                ? List.of()
                : WeekWindow.of(hours).stream()
                        .map(one -> new Hours(
                                one.days().stream().map(DayOfWeek::name).collect(Collectors.toSet()),
                                one.isWholeDay() ? "" : one.from().toString(),
                                one.isWholeDay() ? "" : one.to().toString()))
                        .toList();
    }

    private static Stream<String> values(RoutingRule rule, String fact) {
        return rule.conditions().stream()
                .filter(one -> one.fact().equals(fact))
                .flatMap(one -> one.anyOf().stream());
    }

    /** What a field holds; empty for nothing. */
    static String first(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    private static Set<String> all(MultiValueMap<String, String> typed, String field) {
        return new LinkedHashSet<>(typed.getOrDefault(field, List.of()));
    }
}
