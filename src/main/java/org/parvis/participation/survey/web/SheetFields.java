package org.parvis.participation.survey.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
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
public record SheetFields(List<String> keys, Answers answers, Set<String> shown) {

    /** Of one answer, in letters: more than any question takes, so that what is too long comes back to be cut. */
    private static final int LONGEST = 4_000;

    /** Of a choice, a place, a number or a date. */
    private static final int LONGEST_OF_OTHERS = 40;

    public static SheetFields read(SurveyPage page, MultiValueMap<String, String> fields) {
        Set<String> shown = Arrays.stream(Typed.of(fields, "montrees").split(" "))
                .filter(code -> page.items().stream().anyMatch(item -> item.code().equals(code)))
                .collect(Collectors.toSet());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        page.items().stream().filter(item -> shown.contains(item.code())).forEach(item -> item.keys().forEach(key ->
                answers.put(key, values(item, fields.getOrDefault("answer." + key, List.of())))));
        return new SheetFields(List.copyOf(answers.keySet()), new Answers(answers), shown);
    }

    /** One more than the question takes, so that it comes back as wrong; what is beyond was typed by nobody. */
    private static List<String> values(SurveyItem item, List<String> sent) {
        int most = item.kind() == SurveyKind.SEVERAL ? item.choices().size() + 1 : 2;
        int longest = item.kind().isFreeText() ? LONGEST : LONGEST_OF_OTHERS;
        return sent.stream().limit(most).map(value -> cut(value, longest)).toList();
    }

    /** Never within a letter of two halves, which the database would refuse. */
    private static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
