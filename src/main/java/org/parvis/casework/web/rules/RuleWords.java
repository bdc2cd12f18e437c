package org.parvis.casework.web.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RouteStep;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTerms.House;
import org.parvis.casework.routing.RuleTerms.Layer;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.casework.routing.WeekWindow;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.Printable;
import org.parvis.web.View;

/** Routing rules in plain words: «Éclairage (toute la famille), quartiers : Blagis, la nuit». */
final class RuleWords {

    static final int LONGEST_NAME = 200;

    private final View view;
    private final RuleTerms terms;

    RuleWords(View view, RuleTerms terms) {
        this.view = view;
        this.terms = terms;
    }

    /** When a rule applies. */
    String conditions(RoutingRule rule) {
        OpeningHours hours = rule.hours();
        Stream<String> all = Stream.concat(
                rule.conditions().stream().map(this::condition),
                hours == null ? Stream.empty() : WeekWindow.of(hours).stream().map(this::window));
        String sentence = all.collect(Collectors.joining(", "));
        return sentence.isEmpty() ? view.t("desk.rules.everything") : sentence;
    }

    /** The whole rule: when it applies, and whom to. */
    String sentence(RoutingRule rule) {
        return conditions(rule) + " → " + house(rule.to());
    }

    /** How a rule is called that nobody gave a name: by what it says. */
    String name(RoutingRule rule) {
        return Printable.line(sentence(rule), LONGEST_NAME);
    }

    /** Whom a code means. */
    String house(String code) {
        return terms.house(code).map(House::name).orElseGet(() -> view.t("desk.rules.unknown", code));
    }

    /** What a condition can ask for: «Catégorie», «Quartiers». */
    String fact(String fact) {
        return switch (fact) {
            case RoutingRule.CATEGORY, RoutingRule.GROUP -> view.t("desk.filter.category");
            case RoutingRule.OWNER -> view.t("desk.rules.owner");
            case RoutingRule.TEAM -> view.t("desk.filter.team");
            default -> terms.layers().stream()
                    .filter(layer -> layer.fact().equals(fact))
                    .findFirst()
                    .map(Layer::name)
                    .orElse(fact);
        };
    }

    /** What a rule asks for and nothing has; empty for nothing. */
    String unknown(RoutingRule rule) {
        return terms.unknown(rule).stream()
                .map(one -> fact(one.fact()) + " " + view.t("desk.rules.quoted", one.code()))
                .collect(Collectors.joining(", "));
    }

    /** Why a rule did not decide. */
    String missed(RouteStep step) {
        RoutingRule.Condition unmet = step.unmet();
        if (unmet == null) {
            return view.t("desk.rules.trial.hours");
        }
        return switch (unmet.fact()) {
            case RoutingRule.CATEGORY, RoutingRule.GROUP -> view.t("desk.rules.trial.category");
            case RoutingRule.OWNER -> view.t("desk.rules.trial.owner");
            default -> view.t("desk.rules.trial.elsewhere", fact(unmet.fact()));
        };
    }

    private String condition(RoutingRule.Condition condition) {
        String values = values(condition);
        return switch (condition.fact()) {
            case RoutingRule.CATEGORY, RoutingRule.GROUP -> values;
            case RoutingRule.OWNER -> view.t("desk.rules.ownedBy", values);
            default -> view.t("desk.rules.condition", withinSentence(fact(condition.fact())), values);
        };
    }

    /** «Quartiers» becomes «quartiers», «IRIS» stays. */
    private static String withinSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    /** In the order in which the form offers them; what nobody knows comes last. */
    private String values(RoutingRule.Condition condition) {
        List<Term> known = condition.anyOf().stream()
                .flatMap(code -> terms.find(condition.fact(), code).stream())
                .sorted(Comparator.comparing(terms.terms()::indexOf))
                .toList();
        Stream<String> unknown = condition.anyOf().stream()
                .filter(code -> terms.find(condition.fact(), code).isEmpty())
                .sorted()
                .map(code -> view.t("desk.rules.unknown", code));
        return Stream.concat(known.stream().map(this::term), unknown)
                .collect(Collectors.joining(" " + view.t("desk.rules.or") + " "));
    }

    private String term(Term term) {
        return terms.isGroup(term) ? view.t("desk.rules.whole", term.label()) : term.label();
    }

    private String window(WeekWindow window) {
        String days = days(EnumSet.copyOf(window.days()));
        if (window.isWholeDay()) {
            return days;
        }
        String key = window.isOvernight() ? "desk.rules.overnight" : "desk.rules.hours";
        return view.t(key, days, time(window.from()), time(window.to()));
    }

    /** Days that follow each other are a span, also across the week's end: «du samedi au lundi», «le dimanche et le lundi». */
    private String days(EnumSet<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return view.t("desk.rules.everyDay");
        }
        List<DayOfWeek> beginnings = days.stream().filter(day -> !days.contains(day.minus(1))).toList();
        if (beginnings.size() > 1) {
            return listed(List.copyOf(days));
        }
        DayOfWeek first = beginnings.getFirst();
        return days.size() > 2
                ? view.t("desk.rules.fromTo", view.day(first), view.day(first.plus(days.size() - 1)))
                : listed(Stream.iterate(first, day -> day.plus(1)).limit(days.size()).toList());
    }

    /** «le lundi, le mercredi et le dimanche». */
    private String listed(List<DayOfWeek> days) {
        List<String> names = days.stream().map(day -> view.t("desk.rules.onDay", view.day(day))).toList();
        String last = names.getLast();
        return names.size() == 1
                ? last
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + view.t("desk.rules.and") + " " + last;
    }

    private String time(LocalTime time) {
        if (time.equals(LocalTime.MIDNIGHT)) {
            return view.t("desk.rules.midnight");
        }
        return time.getMinute() == 0
                ? view.t("desk.rules.hour", String.valueOf(time.getHour()))
                : view.t("desk.rules.time", String.valueOf(time.getHour()), "%02d".formatted(time.getMinute()));
    }
}
