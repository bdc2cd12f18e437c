package org.parvis.participation.survey.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.questions.Answers;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What a page of a survey sends: only what it has shown counts, so that what hides itself keeps its value.
 *
 * @param keys that were shown
 * @param answers under them
 * @param shown codes of the questions that were shown
 */
record SheetFields(List<String> keys, Answers answers, Set<String> shown) {

    /** Of one answer, in letters: more than any question takes, so that what is too long comes back to be cut. */
    private static final int LONGEST = 4_000;

    private static final int MOST_VALUES = 60;

    static SheetFields read(SurveyPage page, MultiValueMap<String, String> fields) {
        Set<String> shown = Arrays.stream(Typed.of(fields, "montrees").split(" "))
                .filter(code -> page.items().stream().anyMatch(item -> item.code().equals(code)))
                .collect(Collectors.toSet());
        List<String> keys = page.items().stream()
                .filter(item -> shown.contains(item.code()))
                .map(SurveyItem::keys)
                .flatMap(List::stream)
                .toList();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        keys.forEach(key -> answers.put(key, fields.getOrDefault("answer." + key, List.of()).stream()
                .limit(MOST_VALUES)
                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                .toList()));
        return new SheetFields(keys, new Answers(answers), shown);
    }
}
