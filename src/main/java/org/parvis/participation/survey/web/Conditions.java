package org.parvis.participation.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.web.ItemForm.Line;
import org.parvis.questions.TypedNumber;
import org.parvis.questions.When;
import org.parvis.shared.Refusal;
import org.parvis.web.TypedDay;
import org.parvis.web.View;

/** Conditions between lists of choices, which an officer takes them from, and expressions. */
final class Conditions {

    private Conditions() {}

    /** What can be said of the answers to earlier questions: by question, words by what a field sends. */
    static Map<String, Map<String, String>> picks(List<SurveyItem> earlier, View view) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        earlier.forEach(item -> {
            if (item.kind() == SurveyKind.MATRIX) {
                item.rows().forEach(row -> all.put(item.text() + " – " + row.label(), of(item, item.key(row.code()), view)));
            } else if (item.kind() != SurveyKind.RANKING) {
                all.put(item.text(), of(item, item.code(), view));
            }
        });
        return all;
    }

    private static Map<String, String> of(SurveyItem item, String key, View view) {
        Map<String, String> picks = new LinkedHashMap<>();
        String op = item.kind() == SurveyKind.SEVERAL ? "has" : "is";
        for (Choice choice : item.choices()) {
            picks.put(key + " " + op + " " + choice.code(), view.t("survey.when." + op, choice.label()));
        }
        switch (item.kind()) {
            case NUMBER, SCALE -> ops(picks, key, view, "below", "atLeast");
            case DATE -> ops(picks, key, view, "before", "from");
            default -> { }
        }
        picks.put(key + " answered", view.t("survey.when.answered"));
        return picks;
    }

    private static void ops(Map<String, String> picks, String key, View view, String... ops) {
        for (String op : ops) {
            picks.put(key + " " + op, view.t("survey.when." + op));
        }
    }

    /**
     * The expression that lines say.
     *
     * @throws Refusal where a number or a day is missing
     */
    static When read(List<Line> lines, String join) {
        List<When> all = new ArrayList<>();
        for (Line line : lines) {
            if (!line.pick().isEmpty()) {
                When one = leaf(line);
                all.add(line.isUnless() ? new When.Not(one) : one);
            }
        }
        return join.equals("ANY") && all.size() > 1 ? new When.Any(all) : new When.All(all);
    }

    private static When leaf(Line line) {
        String[] parts = line.pick().split(" ", 3);
        String key = parts[0];
        String op = parts.length > 1 ? parts[1] : "";
        String value = parts.length > 2 ? parts[2] : "";
        return switch (op) {
            case "is" -> new When.Equals(key, value);
            case "has" -> new When.Contains(key, value);
            case "answered" -> new When.Answered(key);
            case "below" -> below(key, line);
            case "atLeast" -> atLeast(key, below(key, line));
            case "before" -> before(key, line);
            case "from" -> atLeast(key, before(key, line));
            default -> throw new Refusal("survey.refused.pick");
        };
    }

    private static When below(String key, Line line) {
        return new When.Below(key, TypedNumber.find(line.value()).orElseThrow(() -> new Refusal("survey.refused.number")));
    }

    private static When before(String key, Line line) {
        return new When.Before(key, TypedDay.find(line.value()).orElseThrow(() -> new Refusal("survey.refused.day")));
    }

    private static When atLeast(String key, When less) {
        return new When.All(List.of(new When.Answered(key), new When.Not(less)));
    }

    /** The lines that say an expression made here. */
    static List<Line> lines(When when) {
        return switch (when) {
            case When.All(List<When> of) -> of.stream().map(Conditions::line).toList();
            case When.Any(List<When> of) -> of.stream().map(Conditions::line).toList();
            default -> List.of(line(when));
        };
    }

    static String join(When when) {
        return when instanceof When.Any ? "ANY" : "ALL";
    }

    private static Line line(When when) {
        return when instanceof When.Not(When that) ? new Line("UNLESS", pick(that), value(that)) : new Line("IF", pick(when), value(when));
    }

    private static String pick(When when) {
        return switch (when) {
            case When.Equals(String key, String value) -> key + " is " + value;
            case When.Contains(String key, String value) -> key + " has " + value;
            case When.Answered(String key) -> key + " answered";
            case When.Below(String key, _) -> key + " below";
            case When.Before(String key, _) -> key + " before";
            case When.All all -> least(all).map(less -> less instanceof When.Below(String key, _) ? key + " atLeast" : pick(less).replace(" before", " from")).orElse("");
            case When.In _, When.Any _, When.Not _ -> "";
        };
    }

    private static String value(When when) {
        return switch (when) {
            case When.Below below -> below.than().toPlainString();
            case When.Before before -> before.day().toString();
            case When.All all -> least(all).map(Conditions::value).orElse("");
            default -> "";
        };
    }

    private static Optional<When> least(When.All all) {
        return all.of().size() == 2 && all.of().get(1) instanceof When.Not(When less) ? Optional.of(less) : Optional.empty();
    }

    /** In words, for the list of questions; empty for what is always asked. */
    static String words(SurveyItem item, List<SurveyItem> earlier, View view) {
        Map<String, String> known = new LinkedHashMap<>();
        List<SurveyItem> named = earlier.stream().filter(one -> one.keys().stream().anyMatch(item.when().questions()::contains)).toList();
        picks(named, view).forEach((question, picks) ->
                picks.forEach((pick, words) -> known.put(pick, view.t("survey.when.of", question, words))));
        List<String> said = lines(item.when()).stream()
                .map(line -> view.t("survey.when." + line.mode()).toLowerCase(view.locale()) + " " + said(known.getOrDefault(line.pick(), ""), line.value()))
                .toList();
        return String.join(" " + view.t("survey.when." + join(item.when())) + " ", said);
    }

    /** «est au moins (nombre)» becomes «est au moins 12». */
    private static String said(String words, String value) {
        return value.isEmpty() ? words : words.replaceFirst("\\([^()]*\\)$", Matcher.quoteReplacement(value));
    }
}
