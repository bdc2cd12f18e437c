package org.parvis.participation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions of a file of answers, each answered in people's own words. */
final class SurveyQuestions {

    private static final int LONGEST = 500;

    private SurveyQuestions() {}

    /**
     * In the words and the order of a list of questions, where there is one; else as the answers name them.
     *
     * @param named by the answers, by their id
     * @param list a JSON file: an array of objects with question_id and question; null for none
     */
    static Map<String, String> of(Map<String, String> named, @Nullable Path list) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (list != null) {
            read(list).forEach((id, words) -> {
                if (named.containsKey(id)) {
                    wanted.put(id, words);
                }
            });
        }
        named.forEach(wanted::putIfAbsent);
        wanted.replaceAll((id, words) -> question(id, words));
        if (wanted.size() > SurveyForm.MOST) {
            throw new ImportRefused("The answers are to " + wanted.size() + " questions; a survey has " + SurveyForm.MOST
                    + " at most. Bring them in as several surveys, each with its own file.");
        }
        if (Set.copyOf(wanted.values()).size() < wanted.size()) {
            throw new ImportRefused("Two questions have the same words: tell them apart in the list of questions.");
        }
        return wanted;
    }

    private static String question(String id, String written) {
        String words = PlainWords.of(written).replaceAll("\\s+", " ");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new ImportRefused("The question «" + id + "» has no words, or more than " + LONGEST + " characters: mend it in the list of questions.");
        }
        return words;
    }

    private static Map<String, String> read(Path list) {
        Map<String, String> questions = new LinkedHashMap<>();
        try {
            for (JsonNode one : new JsonMapper().readTree(Files.readString(list))) {
                questions.put(one.path("question_id").asString(""), one.path("question").asString(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(list.getFileName() + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new ImportRefused(list.getFileName() + " is no list of questions in JSON: " + e.getOriginalMessage());
        }
        return questions;
    }

    static SurveyForm form(Map<String, String> questions) {
        List<SurveyItem> items = new ArrayList<>();
        questions.values().forEach(words -> items.add(new SurveyItem(
                "q" + (items.size() + 1), SurveyKind.LONG_TEXT, words, "", Need.OPTIONAL, List.of(), List.of(), When.ALWAYS)));
        return new SurveyForm(items, items.size() + 1);
    }

    /** Codes of the questions in a form, by their id. */
    static Map<String, String> codes(Map<String, String> questions, SurveyForm form) {
        Map<String, String> codes = new LinkedHashMap<>();
        questions.forEach((id, words) -> codes.put(id, form.questions().stream()
                .filter(item -> item.text().equals(words) && item.kind().isFreeText())
                .map(SurveyItem::code)
                .findFirst()
                .orElseThrow(() -> new ImportRefused(
                        "The survey is here already and does not ask «" + words + "»: bring these answers in under another title."))));
        return codes;
    }
}
