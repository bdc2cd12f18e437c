package org.parvis.participation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A conclusion to write.
 *
 * @param days for its author to answer
 * @param reason why it is another than the one before; empty for the first
 */
public record NewConclusion(Feasibility feasibility, Estimate estimate, String explanation, int days, String reason) {

    public static final int FEWEST_DAYS = 3;
    public static final int MOST_DAYS = 60;
    public static final int USUAL_DAYS = 15;
    public static final int LONGEST_REASON = 1_000;

    /** What is missing or too long, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (feasibility == Feasibility.UNDECIDED) {
            problems.put("feasibility", "participation.study.refused.feasibility");
        }
        if (feasibility == Feasibility.NOT_FEASIBLE && explanation.isBlank()) {
            problems.put("explanation", "participation.study.refused.explanation");
        } else if (explanation.length() > Findings.LONGEST_TEXT) {
            problems.put("explanation", "participation.study.refused.tooLong");
        }
        if (days < FEWEST_DAYS || days > MOST_DAYS) {
            problems.put("days", "participation.study.refused.days");
        }
        if (reason.length() > LONGEST_REASON) {
            problems.put("reason", "participation.refused.reasonTooLong");
        }
        return problems;
    }
}
