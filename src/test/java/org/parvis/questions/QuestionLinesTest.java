package org.parvis.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions as administrators type them, line by line. */
class QuestionLinesTest {

    private static List<Question> write(List<QuestionLine> lines, List<Question> before) {
        return QuestionsJson.read(QuestionLines.write(lines, before).toString());
    }

    private static QuestionLine line(String code, String french, String options) {
        return new QuestionLine(code, french, "", options.isEmpty() ? "TEXT" : "ONE", "OPTIONAL", options);
    }

    private static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }

    @Test
    void givesEachNewQuestionACodeOfItsOwn() {
        List<Question> two = write(List.of(line("", "D’où ?", ""), line("", "Quand ?", "")), List.of());
        assertThat(codes(two)).containsExactly("q1", "q2");
        List<QuestionLine> more = new ArrayList<>(QuestionLines.of(two).subList(0, 2));
        more.add(line("", "Comment ?", ""));
        assertThat(codes(write(more, two))).containsExactly("q1", "q2", "q3");
        assertThat(codes(write(List.of(line("", "Autre ?", "")), two))).as("nothing takes over what was answered to one that goes").containsExactly("q3");
    }

    @Test
    void givesEachNewChoiceACodeOfItsOwn() {
        List<Question> asked = write(List.of(line("", "Quel jour ?", "Mardi\nJeudi\nSamedi")), List.of());
        assertThat(asked.getFirst().options().stream().map(Question.Option::code)).containsExactly("o1", "o2", "o3");
        List<Question> after = write(List.of(line("q1", "Quel jour ?", "Lundi\no1 = Mardi\no3 = Samedi")), asked);
        assertThat(after.getFirst().options().stream().map(Question.Option::code)).as("nor takes over who chose one that goes").containsExactly("o4", "o1", "o3");
    }
}
