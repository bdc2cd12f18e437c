package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.questions.Answers;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.shared.Refusal;

class SurveyFormTest {

    private static final List<Choice> YES_NO = List.of(new Choice("yes", "Oui"), new Choice("no", "Non"));
    private static final When IF_YES = new When.Equals("q1", "yes");

    static SurveyItem item(String code, SurveyKind kind, When when) {
        return new SurveyItem(code, kind, "Question " + code, "", Need.OPTIONAL, kind.hasChoices() ? YES_NO : List.of(), List.of(), when);
    }

    private static SurveyForm form(SurveyItem... items) {
        return new SurveyForm(List.of(items), 10);
    }

    private static Answers answers(Map<String, List<String>> byKey) {
        return new Answers(byKey);
    }

    @Test
    void asksWhatFollowsFromWhatIsAskedAlone() {
        SurveyForm form = form(
                item("q1", SurveyKind.ONE, When.ALWAYS), item("q2", SurveyKind.ONE, IF_YES),
                item("q3", SurveyKind.TEXT, new When.Equals("q2", "yes")));
        Answers all = answers(Map.of("q1", List.of("yes"), "q2", List.of("yes"), "q3", List.of("Parce que")));
        assertThat(form.asked(all).codes()).containsExactly("q1", "q2", "q3");
        Answers changed = answers(Map.of("q1", List.of("no"), "q2", List.of("yes"), "q3", List.of("Parce que")));
        assertThat(form.asked(changed).codes()).as("a hidden answer shows nothing").containsExactly("q1");
        assertThat(form.asked(changed).answers().byQuestion()).containsOnlyKeys("q1");
    }

    @Test
    void refusesToContradictItself() {
        SurveyForm form = form(item("q1", SurveyKind.ONE, When.ALWAYS), item("q2", SurveyKind.TEXT, IF_YES));
        assertThatThrownBy(() -> form.move("q2", -1)).isInstanceOf(Refusal.class).hasMessage("survey.refused.later");
        assertThatThrownBy(() -> form.move("q1", 1)).hasMessage("survey.refused.later");
        assertThatThrownBy(() -> form.remove("q1")).hasMessage("survey.refused.gone");
        SurveyItem fewer = new SurveyItem("q1", SurveyKind.ONE, "?", "", Need.OPTIONAL, List.of(new Choice("no", "Non"), new Choice("x", "X")), List.of(), When.ALWAYS);
        assertThatThrownBy(() -> form.put(fewer, 11)).hasMessage("survey.refused.choiceGone");
        assertThatThrownBy(() -> form.put(item("q1", SurveyKind.ONE, new When.Answered("q1")), 11)).as("on itself").hasMessage("survey.refused.later");
        assertThat(form.remove("q2").items()).hasSize(1);
        assertThatThrownBy(() -> SurveyForm.EMPTY.complete()).hasMessage("survey.refused.noQuestion");
    }

    @Test
    void makesNoEmptyPage() {
        SurveyForm form = form(
                item("p0", SurveyKind.PAGE, When.ALWAYS), item("q1", SurveyKind.TEXT, When.ALWAYS), item("p1", SurveyKind.PAGE, When.ALWAYS),
                item("p2", SurveyKind.PAGE, When.ALWAYS), item("q2", SurveyKind.TEXT, When.ALWAYS), item("p3", SurveyKind.PAGE, When.ALWAYS));
        assertThat(form.pages()).extracting(SurveyPage::title).containsExactly("Question p0", "Question p2");
        assertThat(form.pages().get(1).hasAny(Set.of("q2"))).isTrue();
    }

    @Test
    void checksEachKindOfAnswer() {
        SurveyItem rank = new SurveyItem("r", SurveyKind.RANKING, "?", "", Need.OPTIONAL, YES_NO, List.of(), When.ALWAYS);
        SurveyItem matrix = new SurveyItem("m", SurveyKind.MATRIX, "?", "", Need.REQUIRED, YES_NO, List.of(new Choice("a", "A"), new Choice("b", "B")), When.ALWAYS);
        assertThat(problem(rank, Map.of("r.yes", List.of("1"), "r.no", List.of("1")))).isEqualTo("survey.answer.places");
        assertThat(problem(rank, Map.of("r.yes", List.of("2")))).isEqualTo("survey.answer.places");
        assertThat(problem(rank, Map.of("r.yes", List.of("1")))).isEmpty();
        assertThat(problem(rank, Map.of("r.yes", List.of("2"), "r.no", List.of("1")))).isEmpty();
        assertThat(problem(matrix, Map.of("m.a", List.of("yes")))).isEqualTo("survey.answer.eachRow");
        assertThat(problem(matrix, Map.of("m.a", List.of("yes"), "m.b", List.of("maybe")))).isEqualTo("questions.answer.notOffered");
        assertThat(problem(item("n", SurveyKind.NUMBER, When.ALWAYS), Map.of("n", List.of("1e5")))).isEqualTo("questions.answer.notANumber");
        assertThat(SheetChecks.kept(List.of(item("n", SurveyKind.NUMBER, When.ALWAYS)), answers(Map.of("n", List.of("1 200,50")))).first("n"))
                .isEqualTo("1200.50");
    }

    private static String problem(SurveyItem item, Map<String, List<String>> typed) {
        SurveyForm form = form(item);
        return SheetChecks.problems(form.items(), form.asked(answers(typed))).getOrDefault(item.code(), "");
    }
}
