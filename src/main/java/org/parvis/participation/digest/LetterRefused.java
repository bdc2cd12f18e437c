package org.parvis.participation.digest;

import java.util.Map;
import org.parvis.shared.Refusal;

/** A letter that cannot be as somebody wrote it. */
public final class LetterRefused extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    LetterRefused(Map<String, String> problems) {
        super("digest.refused");
        this.problems = Map.copyOf(problems);
    }

    static void ifAny(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new LetterRefused(problems);
        }
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
