package org.parvis.participation.petition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** What was typed of a petition, a signature, a sheet or the rules cannot be: by field, as message keys. */
public class PetitionRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    public PetitionRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new PetitionRefused(problems);
        }
    }

    public Map<String, String> problems() {
        return problems;
    }
}
