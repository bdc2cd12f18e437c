package org.parvis.report.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerChecksTest {

    private static final List<Question> QUESTIONS = DemoCategories.ofSceaux().stream()
            .filter(c -> c.code().equals("lampadaire-eteint"))
            .findFirst()
            .orElseThrow()
            .questions();

    @Test
    void asksForWhatIsRequired() {
        assertThat(AnswerChecks.problems(QUESTIONS, Answers.NONE))
                .isEqualTo(Map.of("poteau", "report.answer.missing", "etendue", "report.answer.choose"));
    }

    @Test
    void countsBlankAsUnanswered() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "  ", "etendue", "une"))).containsKey("poteau");
    }

    @Test
    void refusesWhatIsNotOffered() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1147", "etendue", "mille")))
                .isEqualTo(Map.of("etendue", "report.answer.notOffered"));
    }

    @Test
    void checksAQuestionOnlyWhereItIsPut() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1", "etendue", "une", "combien", "x"))).isEmpty();
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1", "etendue", "plusieurs", "combien", "x")))
                .isEqualTo(Map.of("combien", "report.answer.notANumber"));
    }

    @Test
    void dropsAnswersToQuestionsThatAreNotPut() {
        Answers kept = AnswerChecks.asked(QUESTIONS, answers("poteau", "1", "etendue", "une", "combien", "3"));
        assertThat(kept.byQuestion()).containsOnlyKeys("poteau", "etendue");
    }

    private static Answers answers(String... pairs) {
        Map<String, List<String>> byQuestion = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            byQuestion.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Answers(byQuestion);
    }
}
