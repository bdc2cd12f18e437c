package org.parvis.participation.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** A decision cannot be written or published like this. */
public class DecisionRefused extends Refusal {

    private final transient Map<String, String> problems;

    DecisionRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** By field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new DecisionRefused(problems);
        }
    }
}
