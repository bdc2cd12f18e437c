package org.parvis.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** A report cannot be sent as it is: what is wrong, by field, as message keys. */
public final class ReportRefused extends Refusal {

    public static final String ANSWER = "answer.";

    private final transient Map<String, String> problems;

    ReportRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /**
     * Fields: {@code category}, {@code description}, {@code place}, {@code contact}, {@code email}, {@code phone}, {@code
     * photos}, and {@code answer.CODE} for a question.
     */
    public Map<String, String> problems() {
        return problems;
    }
}
