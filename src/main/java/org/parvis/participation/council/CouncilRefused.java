package org.parvis.participation.council;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** What was typed of a council, a college, a mandate, an application or an opinion cannot be: by field, as message keys. */
public final class CouncilRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    CouncilRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new CouncilRefused(problems);
        }
    }

    static CouncilRefused of(String field, String key) {
        return new CouncilRefused(Map.of(field, key));
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
