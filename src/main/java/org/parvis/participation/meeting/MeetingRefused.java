package org.parvis.participation.meeting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Refusal;

/** Something of what was typed is wrong: all of it, by field, as message keys. */
public final class MeetingRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    public MeetingRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public Map<String, String> problems() {
        return problems;
    }

    /** One thing alone. */
    static MeetingRefused of(String field, String key) {
        return new MeetingRefused(Map.of(field, key));
    }

    static void check(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new MeetingRefused(problems);
        }
    }
}
