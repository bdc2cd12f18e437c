package org.parvis.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.casework.ChecklistStep.Need;
import org.parvis.territory.file.Entry;

/**
 * Reads the steps of a kind of case, as a territory's file writes them.
 *
 * <pre>
 * checklist:
 *   - { label: Photo de l’endroit, required: true }
 * </pre>
 */
public final class ChecklistReader {

    private ChecklistReader() {}

    /** Those under «checklist»; what is wrong with them is a problem of the entry. */
    public static List<ChecklistStep> steps(Entry entry) {
        List<ChecklistStep> steps = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Entry one : entry.entries("checklist")) {
            String label = one.text("label");
            Need need = one.flag("required", false) ? Need.BEFORE_CLOSING : Need.OPTIONAL;
            if (label.length() > ChecklistStep.LONGEST || !labels.add(label)) {
                one.problem("label", "must be said once, in at most " + ChecklistStep.LONGEST + " characters");
            }
            one.refuseOthers();
            steps.add(new ChecklistStep(label, need));
        }
        if (steps.size() > ChecklistStep.MOST) {
            entry.problem("checklist", "must have at most " + ChecklistStep.MOST + " steps");
        }
        return steps;
    }
}
