package org.parvis.participation.talk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A comment that cannot be taken as it is. */
public final class CommentRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /** @param problems message keys by field */
    CommentRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public Map<String, String> problems() {
        return problems;
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new CommentRefused(problems);
        }
    }
}
