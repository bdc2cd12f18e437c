package org.parvis.questions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A question and what was answered to it, in words.
 *
 * @param isAskedSo whether the question was written in the language that was asked for, and none stands in for it
 * @param isAnsweredSo the same of the answer: of choices, as what people typed is in theirs
 */
public record AnsweredQuestion(String code, String question, String answer, boolean isAskedSo, boolean isAnsweredSo) {

    /** The questions that were put, in their order; unanswered ones are left out. */
    public static List<AnsweredQuestion> of(List<Question> questions, Answers answers, Locale locale) {
        return questions.stream()
                .filter(q -> q.isAskedAfter(answers) && !answers.of(q.code()).isEmpty())
                .map(q -> new AnsweredQuestion(
                        q.code(), q.label().in(locale), words(q, answers, locale), q.label().isIn(locale), isChosenIn(q, answers, locale)))
                .toList();
    }

    /** The same with other words for the answer. */
    public AnsweredQuestion answering(String words) {
        return new AnsweredQuestion(code, question, words, isAskedSo, isAnsweredSo);
    }

    private static boolean isChosenIn(Question question, Answers answers, Locale locale) {
        return answers.of(question.code()).stream().allMatch(value -> question.option(value).map(o -> o.label().isIn(locale)).orElse(false));
    }

    private static String words(Question question, Answers answers, Locale locale) {
        return answers.of(question.code()).stream()
                .map(value -> question.option(value).map(o -> o.label().in(locale)).orElse(value))
                .collect(Collectors.joining(", "));
    }
}
