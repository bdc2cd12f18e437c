package org.parvis.participation.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text as it is written, before anybody else has read it.
 *
 * @param intro what it is for, and what will be done with what people say
 */
public record TextDraft(String title, String intro, List<ClauseDraft> clauses) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_INTRO = 4_000;

    /** What is wrong with it, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = problemsOfHead(title, intro);
        if (clauses.isEmpty() || clauses.size() > ClauseDraft.MOST) {
            problems.put("texte", "text.refused.clauses");
        } else if (clauses.getFirst().heading().isEmpty()) {
            problems.put("texte", "text.refused.preamble");
        } else if (clauses.stream().anyMatch(ClauseDraft::isWrong)) {
            problems.put("texte", "text.refused.clause");
        }
        return problems;
    }

    /** What is wrong with what stands above the articles. */
    static Map<String, String> problemsOfHead(String title, String intro) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("titre", "text.refused.title");
        }
        if (intro.isBlank() || intro.length() > LONGEST_INTRO) {
            problems.put("intro", "text.refused.intro");
        }
        return problems;
    }
}
