package org.parvis.participation.opinion;

import java.util.Map;
import org.parvis.shared.Refusal;

/** Something that cannot be as somebody wrote it. */
public final class OpinionRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    OpinionRefused(Map<String, String> problems) {
        super("opinion.refused");
        this.problems = Map.copyOf(problems);
    }

    static void ifAny(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new OpinionRefused(problems);
        }
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
