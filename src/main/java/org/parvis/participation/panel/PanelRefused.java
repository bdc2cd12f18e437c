package org.parvis.participation.panel;

import java.util.Map;
import org.parvis.shared.Refusal;

/** A panel cannot be as somebody wrote it. */
public final class PanelRefused extends Refusal {

    private final transient Map<String, String> problems;

    PanelRefused(Map<String, String> problems) {
        super("panel.refused");
        this.problems = Map.copyOf(problems);
    }

    static void ifAny(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new PanelRefused(problems);
        }
    }

    /** What is wrong, by field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
