package org.parvis.questions;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds answers against a category's questions. */
public final class AnswerChecks {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_LONG_LENGTH = 2000;

    private AnswerChecks() {}

    /** Message keys by code of the question that is not answered as it should; empty when all is well. */
    public static Map<String, String> problems(List<Question> questions, Answers answers) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.isAskedAfter(answers)) {
                String problem = problem(question, answers.of(question.code()));
                if (!problem.isEmpty()) {
                    problems.put(question.code(), problem);
                }
            }
        }
        return problems;
    }

    /** The answers without those to questions that, given the others, are not put. */
    public static Answers asked(List<Question> questions, Answers answers) {
        Map<String, List<String>> kept = new LinkedHashMap<>(answers.byQuestion());
        for (Question question : questions) {
            if (!question.isAskedAfter(new Answers(kept))) {
                kept.remove(question.code());
            }
        }
        return new Answers(kept);
    }

    private static String problem(Question question, List<String> values) {
        if (values.isEmpty()) {
            return question.isRequired() ? missing(question) : "";
        }
        if (values.size() > 1 && question.kind() != Question.Kind.SEVERAL) {
            return "questions.answer.onlyOne";
        }
        return values.stream().map(v -> wrong(question, v)).filter(p -> !p.isEmpty()).findFirst().orElse("");
    }

    private static String missing(Question question) {
        return question.kind().isChoice() ? "questions.answer.choose" : "questions.answer.missing";
    }

    private static String wrong(Question question, String value) {
        return switch (question.kind()) {
            case TEXT -> value.length() > MAX_LENGTH ? "questions.answer.tooLong" : "";
            case LONG_TEXT -> value.length() > MAX_LONG_LENGTH ? "questions.answer.tooLong" : "";
            case NUMBER -> isNumber(value) ? "" : "questions.answer.notANumber";
            case DATE -> isDate(value) ? "" : "questions.answer.notADate";
            case ONE, SEVERAL -> question.option(value).isPresent() ? "" : "questions.answer.notOffered";
        };
    }

    private static boolean isNumber(String value) {
        if (value.length() > 20) {
            return false;
        }
        try {
            new BigDecimal(value.replace(',', '.').replaceAll("[\\s\u00A0\u202F]", ""));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
