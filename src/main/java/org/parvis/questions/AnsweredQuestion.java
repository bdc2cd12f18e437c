package org.parvis.questions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A question and what was answered to it, in words. */
public record AnsweredQuestion(String code, String question, String answer) {

    /** The questions that were put, in their order; unanswered ones are left out. */
    public static List<AnsweredQuestion> of(List<Question> questions, Answers answers, Locale locale) {
        return questions.stream()
                .filter(q -> q.isAskedAfter(answers) && !answers.of(q.code()).isEmpty())
                .map(q -> new AnsweredQuestion(q.code(), q.label().in(locale), words(q, answers, locale)))
                .toList();
    }

    private static String words(Question question, Answers answers, Locale locale) {
        return answers.of(question.code()).stream()
                .map(value -> question.option(value).map(o -> o.label().in(locale)).orElse(value))
                .collect(Collectors.joining(", "));
    }
}
