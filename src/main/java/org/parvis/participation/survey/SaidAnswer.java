package org.parvis.participation.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Answers;

/**
 * A question that was asked and what was answered to it, in words.
 *
 * @param answers several for a matrix and a ranking; none where nothing was answered
 */
public record SaidAnswer(String code, String question, List<String> answers) {

    /** In the order of the form. */
    public static List<SaidAnswer> of(List<SurveyItem> items, SurveyForm.Asked asked, Locale locale) {
        return items.stream()
                .filter(item -> item.kind().isQuestion() && asked.codes().contains(item.code()))
                .map(item -> new SaidAnswer(item.code(), item.text(), words(item, asked.answers(), locale)))
                .toList();
    }

    private static List<String> words(SurveyItem item, Answers answers, Locale locale) {
        return switch (item.kind()) {
            case MATRIX -> matrix(item, answers);
            case RANKING -> ranking(item, answers);
            default -> item.plain().stream()
                    .flatMap(one -> AnsweredQuestion.of(List.of(one), answers, locale).stream())
                    .map(AnsweredQuestion::answer)
                    .toList();
        };
    }

    private static List<String> matrix(SurveyItem item, Answers answers) {
        List<String> lines = new ArrayList<>();
        item.rows().forEach(row -> answers.of(item.key(row.code())).forEach(said -> lines.add(row.label() + " : " + item.label(said))));
        return lines;
    }

    private static List<String> ranking(SurveyItem item, Answers answers) {
        record Placed(String place, String label) {}
        Stream<Placed> placed = item.choices().stream()
                .flatMap(choice -> answers.of(item.key(choice.code())).stream().map(place -> new Placed(place, choice.label())));
        return placed.sorted(Comparator.comparingInt((Placed one) -> one.place().length()).thenComparing(Placed::place))
                .map(one -> one.place() + ". " + one.label())
                .toList();
    }
}
