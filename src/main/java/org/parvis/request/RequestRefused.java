package org.parvis.request;

import java.util.Map;

/** A request that cannot be taken as it is. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the names of answers begin with among the fields. */
    public static final String ANSWER = "answer.";

    private final transient Map<String, String> problems;

    /** @param problems message keys by field */
    RequestRefused(Map<String, String> problems) {
        super(problems.toString());
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
