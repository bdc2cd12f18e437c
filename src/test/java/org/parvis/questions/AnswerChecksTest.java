package org.parvis.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AnswerChecksTest {

    private static final List<Question> QUESTIONS = QuestionReader.questions(new Entry(
            new YAMLMapper().readTree("""
                    questions:
                      - { code: poteau, label: Quel numéro ?, kind: text, required: true }
                      - code: etendue
                        label: Qu’est-ce qui est éteint ?
                        kind: one
                        required: true
                        options:
                          - { code: une, label: Une seule lampe }
                          - { code: plusieurs, label: Toute la rue }
                          - { code: clignote, label: La lampe clignote }
                      - { code: combien, label: Combien ?, kind: number, shownWhen: { question: etendue, equals: plusieurs } }
                    """),
            "test", "", new Findings()));

    @Test
    void asksForWhatIsRequired() {
        assertThat(AnswerChecks.problems(QUESTIONS, Answers.NONE))
                .isEqualTo(Map.of("poteau", "questions.answer.missing", "etendue", "questions.answer.choose"));
    }

    @Test
    void countsBlankAsUnanswered() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "  ", "etendue", "une"))).containsKey("poteau");
    }

    @Test
    void refusesWhatIsNotOffered() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1147", "etendue", "mille")))
                .isEqualTo(Map.of("etendue", "questions.answer.notOffered"));
    }

    @Test
    void checksAQuestionOnlyWhereItIsPut() {
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1", "etendue", "une", "combien", "x"))).isEmpty();
        assertThat(AnswerChecks.problems(QUESTIONS, answers("poteau", "1", "etendue", "plusieurs", "combien", "x")))
                .isEqualTo(Map.of("combien", "questions.answer.notANumber"));
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
