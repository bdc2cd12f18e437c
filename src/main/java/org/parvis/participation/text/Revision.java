package org.parvis.participation.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a text.
 *
 * @param title of the whole text
 * @param intro what it is for, and what will be done with what people say
 * @param clauses in their new order; those that are not among them end
 * @param why everybody reads it
 */
public record Revision(String title, String intro, List<Kept> clauses, String why) {

    public static final int LONGEST_WHY = 2_000;

    /** @param id null for a new article */
    public record Kept(@Nullable UUID id, int number, ClauseDraft draft) {}

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = TextDraft.problemsOfHead(title, intro);
        for (Kept one : clauses) {
            if (one.draft().hasWrongHeading()) {
                problems.put("titre-" + one.number(), "text.refused.heading");
            }
            if (one.draft().hasWrongWords()) {
                problems.put("article-" + one.number(), "text.refused.clauseWords");
            }
        }
        if (clauses.isEmpty() || clauses.size() > ClauseDraft.MOST) {
            problems.put("articles", "text.refused.clauses");
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            problems.put("pourquoi", "text.refused.why");
        }
        return problems;
    }
}
