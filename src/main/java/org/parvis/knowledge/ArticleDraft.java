package org.parvis.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Printable;

/**
 * What somebody writes: where an article stands among others, and its next version.
 *
 * @param wordings the authority's own language first; of others only those that are written
 */
public record ArticleDraft(
        Readers readers,
        String topic,
        @Nullable UUID department,
        @Nullable UUID owner,
        @Nullable LocalDate reviewOn,
        List<Wording> wordings,
        Notes notes) {

    public static final int LONGEST_TOPIC = 80;
    public static final int LONGEST_NOTE = 4_000;

    /** @param remark why this version was written */
    public record Notes(String agents, String everybody, String remark) {
        public static final Notes NONE = new Notes("", "", "");

        public Notes {
            agents = Printable.text(agents);
            everybody = Printable.text(everybody);
            remark = Printable.line(remark, 200);
        }
    }

    /** What is wrong, by field of the form. */
    public record Problem(String field, String messageKey) {}

    public ArticleDraft {
        topic = Printable.line(topic, 2 * LONGEST_TOPIC);
        wordings = wordings.stream().filter(one -> !one.isBlank()).map(ArticleDraft::cleaned).toList();
    }

    private static Wording cleaned(Wording typed) {
        return new Wording(
                typed.language(),
                Printable.line(typed.title(), 2 * Wording.LONGEST_TITLE),
                Printable.text(typed.summary()),
                Printable.text(typed.body()),
                Printable.line(typed.keywords(), 2 * Wording.LONGEST_KEYWORDS));
    }

    /** @param language in which an article must be written at least */
    public List<Problem> problems(String language) {
        List<Problem> problems = new ArrayList<>();
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
            problems.add(new Problem("topic", "knowledge.wrong.topic"));
        }
        if (wordings.stream().noneMatch(one -> one.language().equals(language))) {
            problems.add(new Problem("title", "knowledge.wrong.title"));
        }
        for (Wording one : wordings) {
            check(one, one.language().equals(language) ? "" : "-" + one.language(), problems);
        }
        if (notes.agents().length() > LONGEST_NOTE) {
            problems.add(new Problem("agents", "knowledge.wrong.note"));
        }
        return problems;
    }

    private static void check(Wording one, String suffix, List<Problem> problems) {
        if (one.title().isEmpty() || one.title().length() > Wording.LONGEST_TITLE) {
            problems.add(new Problem("title" + suffix, "knowledge.wrong.title"));
        }
        if (one.summary().isEmpty() || one.summary().length() > Wording.LONGEST_SUMMARY) {
            problems.add(new Problem("summary" + suffix, "knowledge.wrong.summary"));
        }
        if (one.body().length() > Wording.LONGEST_BODY) {
            problems.add(new Problem("body" + suffix, "knowledge.wrong.body"));
        }
        if (one.keywords().length() > Wording.LONGEST_KEYWORDS) {
            problems.add(new Problem("keywords" + suffix, "knowledge.wrong.keywords"));
        }
    }
}
