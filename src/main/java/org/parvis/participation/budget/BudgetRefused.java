package org.parvis.participation.budget;

import java.util.Map;
import org.parvis.shared.Refusal;

/** A budget cannot be kept or frozen like this. */
public class BudgetRefused extends Refusal {

    private final transient Map<String, String> problems;

    BudgetRefused(Map<String, String> problems) {
        super(problems.values().iterator().next());
        this.problems = Map.copyOf(problems);
    }

    /** By field, as message keys. */
    public Map<String, String> problems() {
        return problems;
    }
}
