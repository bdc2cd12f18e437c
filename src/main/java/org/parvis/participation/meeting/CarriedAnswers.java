package org.parvis.participation.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;

/**
 * What somebody answered at one date, as far as it means the same at another: dates begin with the same questions, and each is
 * changed alone from then on.
 */
final class CarriedAnswers {

    private CarriedAnswers() {}

    /** Those whose question and choices are the same in kind, code and words; of several choices all, or none. */
    static Answers carry(List<Question> from, List<Question> to, Answers answers) {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        for (Question there : to) {
            List<String> values = answers.of(there.code());
            Optional<Question> here = from.stream().filter(one -> isSame(one, there)).findFirst();
            if (here.isPresent() && values.stream().allMatch(value -> means(value, here.get(), there))) {
                carried.put(there.code(), values);
            }
        }
        return new Answers(carried);
    }

    private static boolean isSame(Question one, Question other) {
        return one.code().equals(other.code()) && one.kind() == other.kind() && one.label().equals(other.label());
    }

    private static boolean means(String value, Question here, Question there) {
        return !here.kind().isChoice() || here.option(value).isPresent() && here.option(value).equals(there.option(value));
    }
}
