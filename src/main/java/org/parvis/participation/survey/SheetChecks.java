package org.parvis.participation.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;
import org.parvis.questions.TypedNumber;
import org.parvis.shared.Refusal;

/** Holds answers against the questions of a survey. */
public final class SheetChecks {

    private static final int DAY = "2026-03-14".length();

    private SheetChecks() {}

    /** Message keys by code of what is asked and not answered as it should; empty where all is well. */
    public static Map<String, String> problems(List<SurveyItem> items, SurveyForm.Asked asked) {
        Map<String, String> problems = new LinkedHashMap<>();
        items.stream().filter(item -> asked.codes().contains(item.code())).forEach(item -> {
            String problem = problem(item, asked.answers());
            if (!problem.isEmpty()) {
                problems.put(item.code(), problem);
            }
        });
        return problems;
    }

    private static String problem(SurveyItem item, Answers answers) {
        return switch (item.kind()) {
            case WORDS, PAGE -> "";
            case MATRIX -> matrix(item, answers);
            case RANKING -> ranking(item, answers);
            case NUMBER -> number(item, answers);
            case DATE -> date(item, answers);
            default -> plain(item, answers);
        };
    }

    private static String plain(SurveyItem item, Answers answers) {
        Question question = item.plain().orElseThrow();
        return AnswerChecks.problems(List.of(question), answers).getOrDefault(item.code(), "");
    }

    private static String number(SurveyItem item, Answers answers) {
        String problem = plain(item, answers);
        boolean isWrong = answers.of(item.code()).stream().anyMatch(said -> TypedNumber.find(said).isEmpty());
        return problem.isEmpty() && isWrong ? "questions.answer.notANumber" : problem;
    }

    /** A day and nothing after it: what is kept is put into a month by its letters. */
    private static String date(SurveyItem item, Answers answers) {
        String problem = plain(item, answers);
        boolean isWrong = answers.of(item.code()).stream().anyMatch(said -> said.length() != DAY);
        return problem.isEmpty() && isWrong ? "questions.answer.notADate" : problem;
    }

    private static String matrix(SurveyItem item, Answers answers) {
        for (String key : item.keys()) {
            List<String> said = answers.of(key);
            if (said.isEmpty() && item.isRequired()) {
                return "survey.answer.eachRow";
            }
            if (said.size() > 1 || said.stream().anyMatch(one -> item.choices().stream().noneMatch(choice -> choice.code().equals(one)))) {
                return "questions.answer.notOffered";
            }
        }
        return "";
    }

    /** From 1 on, each place once; not all need one, unless the question must be answered. */
    private static String ranking(SurveyItem item, Answers answers) {
        List<String> places = item.keys().stream().flatMap(key -> answers.of(key).stream()).toList();
        if (places.isEmpty()) {
            return item.isRequired() ? "survey.answer.rank" : "";
        }
        List<String> wanted = IntStream.rangeClosed(1, places.size()).mapToObj(String::valueOf).toList();
        if (!places.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
            return "survey.answer.places";
        }
        return item.isRequired() && places.size() < item.choices().size() ? "survey.answer.rank" : "";
    }

    /**
     * What counts of some answers, as it is kept.
     *
     * @throws Refusal where something is missing or wrong, or nothing was answered
     */
    static Answers whole(SurveyForm form, Answers given) {
        SurveyForm.Asked asked = form.asked(given);
        if (!problems(form.items(), asked).isEmpty()) {
            throw new Refusal("survey.refused.incomplete");
        }
        Answers kept = kept(form.items(), asked.answers());
        if (kept.isEmpty()) {
            throw new Refusal("survey.refused.empty");
        }
        return kept;
    }

    /** As they are kept: numbers in one way of writing, so that they can be reckoned with. */
    static Answers kept(List<SurveyItem> items, Answers answers) {
        Map<String, List<String>> kept = new LinkedHashMap<>(answers.byQuestion());
        items.stream().filter(item -> item.kind() == SurveyKind.NUMBER).forEach(item ->
                TypedNumber.find(answers.first(item.code())).ifPresent(number -> kept.put(item.code(), List.of(number.toPlainString()))));
        return new Answers(kept);
    }
}
