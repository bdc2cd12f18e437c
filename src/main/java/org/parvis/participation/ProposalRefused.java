package org.parvis.participation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An idea that cannot be taken as it is. */
public final class ProposalRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /** @param problems message keys by field */
    public ProposalRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public Map<String, String> problems() {
        return problems;
    }
}
