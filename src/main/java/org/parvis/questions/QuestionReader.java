package org.parvis.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Rules;

/** Reads questions as a territory's file writes them (docs/recipes/category.md): under «questions» of whatever they belong to. */
public final class QuestionReader {

    private QuestionReader() {}

    public static List<Question> questions(Entry category) {
        List<Question> questions = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : category.entries("questions")) {
            Question question = question(entry);
            if (!codes.add(question.code())) {
                entry.problem("code", "\"" + question.code() + "\" stands here for the second time");
            }
            questions.add(question);
        }
        questions.forEach(question -> checkCondition(question, questions, category));
        return questions;
    }

    private static Question question(Entry entry) {
        Question.Kind kind = entry.choice("kind", Question.Kind.class, Question.Kind.TEXT);
        List<Question.Option> options = new ArrayList<>();
        for (Entry option : entry.entries("options")) {
            options.add(new Question.Option(option.text("code", Rules.CODE), TranslatedReader.required(option, "label")));
            option.refuseOthers();
        }
        if (kind.isChoice() && options.size() < 2) {
            entry.problem("options", "must be at least two to choose from");
        }
        Question question = new Question(
                entry.text("code", Rules.CODE),
                TranslatedReader.required(entry, "label"),
                TranslatedReader.translated(entry, "hint"),
                kind,
                entry.flag("required", false) ? Question.Need.REQUIRED : Question.Need.OPTIONAL,
                entry.entry("shownWhen").map(QuestionReader::condition).orElse(null),
                options);
        entry.refuseOthers();
        return question;
    }

    private static Question.Condition condition(Entry entry) {
        Question.Condition condition = new Question.Condition(entry.text("question"), entry.text("equals"));
        entry.refuseOthers();
        return condition;
    }

    /** A question that waits for an answer nobody can give would never be put. */
    private static void checkCondition(Question question, List<Question> questions, Entry category) {
        Question.@Nullable Condition condition = question.shownWhen();
        if (condition == null || condition.question().isEmpty()) {
            return;
        }
        Optional<Question> other = questions.stream()
                .filter(one -> one.code().equals(condition.question()))
                .findFirst();
        if (other.isEmpty()) {
            category.problem(
                    "questions",
                    "«" + question.code() + "» depends on the unknown question «" + condition.question() + "»");
        } else if (other.get().kind().isChoice() && other.get().option(condition.equals()).isEmpty()) {
            category.problem(
                    "questions",
                    "«" + question.code() + "» waits for the answer «" + condition.equals() + "», which «"
                            + condition.question() + "» does not offer");
        }
    }
}
