package org.parvis.participation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A process that cannot be as it was typed. */
public final class ProcessRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /** @param problems message keys by field */
    ProcessRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public Map<String, String> problems() {
        return problems;
    }
}
