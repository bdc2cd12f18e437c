package org.parvis.participation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a department found.
 *
 * @param whose whose it is to do, where it is not theirs; else empty
 * @param explanation for everybody
 * @param privateNote for the staff alone
 */
public record Findings(
        Competence competence, String whose, Feasibility feasibility, Estimate estimate, String explanation, String privateNote) {

    public static final int LONGEST_WHOSE = 200;
    public static final int LONGEST_TEXT = 3_000;

    /** Whose it is to do. */
    public enum Competence {
        OURS,
        OTHERS
    }

    /** As others than the staff may know it. */
    Findings withoutNote() {
        return new Findings(competence, whose, feasibility, estimate, explanation, "");
    }

    /** What is missing or too long, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (competence == Competence.OTHERS && whose.isBlank()) {
            problems.put("whose", "participation.study.refused.whose");
        } else if (whose.length() > LONGEST_WHOSE) {
            problems.put("whose", "participation.study.refused.whoseLong");
        }
        if (feasibility == Feasibility.NOT_FEASIBLE && explanation.isBlank()) {
            problems.put("explanation", "participation.study.refused.explanation");
        } else if (explanation.length() > LONGEST_TEXT) {
            problems.put("explanation", "participation.study.refused.tooLong");
        }
        if (privateNote.length() > LONGEST_TEXT) {
            problems.put("note", "participation.study.refused.tooLong");
        }
        return problems;
    }
}
