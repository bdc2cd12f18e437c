package org.parvis.participation.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A question as it is typed at the desk.
 *
 * @param choices one a line
 * @param rows of a matrix, one a line
 * @param to last step of a scale that begins with 1
 * @param low what its first step means
 * @param high what its last step means
 * @param join ALL or ANY of the lines of its condition
 */
public record ItemForm(
        SurveyKind kind, String text, String hint, String need, String choices, String rows, String to, String low, String high,
        String join, List<Line> lines) {

    static final int LONGEST = 300;
    static final int LONGEST_WORDS = 4_000;

    private static final int CONDITIONS = 3;
    private static final int MOST_CHOICES = 30;
    private static final int FEWEST_STEPS = 3;
    private static final int MOST_STEPS = 10;

    /**
     * One line of a condition.
     *
     * @param mode IF or UNLESS
     * @param pick what is said of which answer, as {@link Conditions#picks} writes it
     * @param value a number or a day, where it needs one
     */
    public record Line(String mode, String pick, String value) {

        static final Line EMPTY = new Line("IF", "", "");

        boolean isUnless() {
            return mode.equals("UNLESS");
        }
    }

    static ItemForm empty(SurveyKind kind) {
        return new ItemForm(kind, "", "", Need.OPTIONAL.name(), "", "", "5", "", "", "ALL", List.of()).withRoom();
    }

    static ItemForm of(SurveyItem item) {
        boolean isScale = item.kind() == SurveyKind.SCALE;
        return new ItemForm(
                        item.kind(), item.text(), item.hint(), item.need().name(), isScale ? "" : lines(item.choices()), lines(item.rows()),
                        String.valueOf(item.choices().size()), isScale ? end(item.choices().getFirst()) : "",
                        isScale ? end(item.choices().getLast()) : "", Conditions.join(item.when()), Conditions.lines(item.when()))
                .withRoom();
    }

    private static String lines(List<Choice> choices) {
        return choices.stream().map(Choice::label).collect(Collectors.joining("\n"));
    }

    private static String end(Choice step) {
        return step.label().equals(step.code()) ? "" : step.label().substring(step.code().length()).replaceFirst("^ – ", "");
    }

    private ItemForm withRoom() {
        List<Line> more = new ArrayList<>(lines);
        while (more.size() < CONDITIONS) {
            more.add(Line.EMPTY);
        }
        return new ItemForm(kind, text, hint, need, choices, rows, to, low, high, join, List.copyOf(more));
    }

    static ItemForm read(SurveyKind kind, MultiValueMap<String, String> fields) {
        List<Line> lines = IntStream.range(0, CONDITIONS)
                .mapToObj(i -> new Line(Typed.of(fields, "c" + i + ".mode"), Typed.of(fields, "c" + i + ".pick"), Typed.of(fields, "c" + i + ".value")))
                .toList();
        return new ItemForm(
                kind, Typed.of(fields, "text"), Typed.of(fields, "hint"), Typed.of(fields, "need"), Typed.of(fields, "choices"),
                Typed.of(fields, "rows"), Typed.of(fields, "to"), Typed.of(fields, "low"), Typed.of(fields, "high"),
                Typed.of(fields, "join"), lines);
    }

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        int longest = kind == SurveyKind.WORDS ? LONGEST_WORDS : LONGEST;
        if (text.isEmpty() && kind != SurveyKind.PAGE || text.length() > longest) {
            problems.put("text", kind == SurveyKind.WORDS ? "survey.refused.toRead" : "survey.refused.question");
        }
        if (hint.length() > LONGEST) {
            problems.put("hint", "survey.refused.hint");
        }
        if (kind.hasChoices() && !areChoices(choices, 2)) {
            problems.put("choices", "survey.refused.choices");
        }
        if (kind == SurveyKind.MATRIX && !areChoices(rows, 1)) {
            problems.put("rows", "survey.refused.rows");
        }
        if (kind == SurveyKind.SCALE && (!to.matches("[0-9]{1,2}") || Integer.parseInt(to) < FEWEST_STEPS || Integer.parseInt(to) > MOST_STEPS)) {
            problems.put("to", "survey.refused.steps");
        }
        return problems;
    }

    private static boolean areChoices(String typed, int fewest) {
        List<String> labels = labels(typed);
        return labels.size() >= fewest && labels.size() <= MOST_CHOICES && labels.stream().distinct().count() == labels.size()
                && labels.stream().allMatch(label -> label.length() <= LONGEST);
    }

    private static List<String> labels(String typed) {
        return typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    /**
     * Puts it into a form, in the place of what has the code, else at its end. A choice whose words have changed is another
     * one: what was answered before keeps its meaning.
     */
    SurveyForm put(SurveyForm form, String code, When when) {
        Codes codes = new Codes(form.next());
        SurveyItem before = form.find(code).orElse(null);
        String own = code.isEmpty() ? codes.next("q") : code;
        SurveyItem item = new SurveyItem(
                own, kind, text, hint, need.equals(Need.REQUIRED.name()) && kind.isQuestion() ? Need.REQUIRED : Need.OPTIONAL,
                kind == SurveyKind.SCALE ? steps() : kind.hasChoices() ? codes.of(labels(choices), before == null ? List.of() : before.choices()) : List.of(),
                kind == SurveyKind.MATRIX ? codes.of(labels(rows), before == null ? List.of() : before.rows()) : List.of(),
                kind == SurveyKind.PAGE ? When.ALWAYS : when);
        return form.put(item, codes.next);
    }

    private List<Choice> steps() {
        int last = Integer.parseInt(to);
        return Stream.iterate(1, step -> step <= last, step -> step + 1)
                .map(step -> new Choice(String.valueOf(step), step == 1 ? named(step, low) : step == last ? named(step, high) : String.valueOf(step)))
                .toList();
    }

    private static String named(int step, String meaning) {
        return meaning.isEmpty() ? String.valueOf(step) : step + " – " + meaning;
    }

    /** Gives out codes. */
    private static final class Codes {

        private int next;

        Codes(int next) {
            this.next = next;
        }

        String next(String letter) {
            return letter + next++;
        }

        List<Choice> of(List<String> labels, List<Choice> before) {
            return labels.stream()
                    .map(label -> before.stream().filter(one -> one.label().equals(label)).findFirst().orElseGet(() -> new Choice(next("o"), label)))
                    .toList();
        }
    }

    static @Nullable SurveyKind kind(String typed) {
        return Typed.one(SurveyKind.values(), typed).orElse(null);
    }
}
