package org.parvis.participation.survey;

import java.util.List;
import java.util.Optional;
import org.parvis.questions.Question;
import org.parvis.questions.Question.Need;
import org.parvis.questions.Translated;
import org.parvis.questions.When;

/**
 * A question of a survey, a text to read, or the beginning of a page.
 *
 * @param code by which answers and conditions know it; never given twice in a survey
 * @param text the question; of a page its heading, which may be empty
 * @param choices of a scale its steps, of a matrix its columns
 * @param rows of a matrix
 * @param when only questions before it stand there
 */
public record SurveyItem(
        String code, SurveyKind kind, String text, String hint, Need need, List<Choice> choices, List<Choice> rows, When when) {

    /** Something to choose, or a line of a matrix. */
    public record Choice(String code, String label) {}

    public SurveyItem {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
    }

    /** What its answers lie under: one for each line of a matrix, and for each choice to be put in order. */
    public List<String> keys() {
        return switch (kind) {
            case WORDS, PAGE -> List.of();
            case MATRIX -> rows.stream().map(row -> key(row.code())).toList();
            case RANKING -> choices.stream().map(choice -> key(choice.code())).toList();
            default -> List.of(code);
        };
    }

    /** Of one of its lines or choices. */
    public String key(String part) {
        return code + "." + part;
    }

    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    /** As other forms know it; it has no condition of its own there. Empty for kinds that a survey alone has. */
    public Optional<Question> plain() {
        return kind.plain().map(plain -> new Question(
                code, Translated.of(text), hint.isEmpty() ? Translated.NONE : Translated.of(hint), plain, need, null,
                choices.stream().map(one -> new Question.Option(one.code(), Translated.of(one.label()))).toList()));
    }

    public String label(String choice) {
        return choices.stream().filter(one -> one.code().equals(choice)).findFirst().map(Choice::label).orElse(choice);
    }
}
