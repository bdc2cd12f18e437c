package org.parvis.participation.survey.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.participation.survey.GivenAnswers;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.shared.SafeCell;

/** A column of the table of answers: what lies under one key, in words. */
final class AnswerColumn {

    private final String key;
    private final String heading;
    private final boolean isAsTyped;
    private final Map<String, String> labels = new HashMap<>();

    /** What most cells hold, made once: a survey has a dozen choices and a hundred thousand answers. */
    private final Map<String, String> cells = new HashMap<>();

    private AnswerColumn(String key, String heading, SurveyItem item) {
        this.key = key;
        this.heading = heading;
        // A place in an order, and a number, is what it is.
        this.isAsTyped = switch (item.kind()) {
            case RANKING, NUMBER -> true;
            default -> false;
        };
        item.choices().forEach(choice -> {
            labels.put(choice.code(), choice.label());
            cells.put(choice.code(), SafeCell.of(choice.label()));
        });
    }

    static List<AnswerColumn> of(List<SurveyItem> items) {
        List<AnswerColumn> columns = new ArrayList<>();
        for (SurveyItem item : items) {
            switch (item.kind()) {
                case MATRIX -> item.rows().forEach(row -> columns.add(part(item, row)));
                case RANKING -> item.choices().forEach(choice -> columns.add(part(item, choice)));
                default -> columns.add(new AnswerColumn(item.code(), item.text(), item));
            }
        }
        return columns;
    }

    private static AnswerColumn part(SurveyItem item, Choice part) {
        return new AnswerColumn(item.key(part.code()), item.text() + " – " + part.label(), item);
    }

    String heading() {
        return SafeCell.of(heading);
    }

    String words(GivenAnswers one) {
        List<String> said = one.answers().of(key);
        if (isAsTyped) {
            return String.join("", said);
        }
        if (said.size() == 1) {
            String cell = cells.get(said.getFirst());
            return cell == null ? SafeCell.of(said.getFirst()) : cell;
        }
        return said.isEmpty() ? "" : SafeCell.of(said.stream().map(code -> labels.getOrDefault(code, code)).collect(Collectors.joining(" | ")));
    }
}
