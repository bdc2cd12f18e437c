package org.parvis.participation.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text, or a version of one, that cannot be taken as it is written. */
public final class TextRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    private TextRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new TextRefused(problems);
        }
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
