package org.parvis.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.report.Draft;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;
import org.parvis.web.View;

/**
 * Which of the things nearby (street lamps, bins) the report is about.
 *
 * @param reference what is written on it; {@link #UNKNOWN} when the person cannot say; empty when nothing was chosen
 */
public record ObjectChoice(String reference) {

    static final String FIELD = "object";

    /** No thing has this written on it: slashes do not stand on posts. */
    public static final String UNKNOWN = "/";

    static ObjectChoice of(Map<String, List<String>> form) {
        return new ObjectChoice(form.getOrDefault(FIELD, List.of("")).getFirst().strip());
    }

    static ObjectChoice of(Draft draft) {
        String known = draft.spot() == null ? null : draft.spot().objectId();
        return new ObjectChoice(known == null ? "" : known);
    }

    public boolean isUnknown() {
        return reference.equals(UNKNOWN);
    }

    public boolean is(String otherReference) {
        return reference.equals(otherReference);
    }

    /** The question that a choice answers by itself: the first that must be answered in words. */
    static Optional<Question> numberQuestion(List<Question> questions) {
        return questions.stream()
                .filter(q -> q.kind() == Question.Kind.TEXT && q.isRequired() && q.shownWhen() == null)
                .findFirst();
    }

    /**
     * Nobody writes a number that they have just chosen, nor one that they cannot read.
     *
     * @param before what was chosen when the answers were given
     */
    Answers completing(List<Question> questions, Answers answers, ObjectChoice before, View view) {
        String unread = view.t("report.questions.unread");
        return reference.isEmpty()
                ? answers
                : numberQuestion(questions)
                        .filter(q -> List.of("", before.reference(), unread).contains(answers.first(q.code())))
                        .map(q -> with(answers, q.code(), isUnknown() ? unread : reference))
                        .orElse(answers);
    }

    private static Answers with(Answers answers, String question, String answer) {
        Map<String, List<String>> all = new LinkedHashMap<>(answers.byQuestion());
        all.put(question, List.of(answer));
        return new Answers(all);
    }
}
