package org.parvis.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.ChecklistStep.Need;

/** A checklist as administrators type it: one step a line, with a star behind those that are required. */
public final class ChecklistText {

    private ChecklistText() {}

    public static String of(List<ChecklistStep> steps) {
        return steps.stream().map(step -> step.label() + (step.isRequired() ? " *" : "")).collect(Collectors.joining("\n"));
    }

    /** Empty lines left out. */
    public static List<ChecklistStep> read(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("*"))
                .map(line -> line.endsWith("*")
                        ? new ChecklistStep(line.substring(0, line.length() - 1).strip(), Need.BEFORE_CLOSING)
                        : new ChecklistStep(line, Need.OPTIONAL))
                .toList();
    }

    /** Whether these are too many, one is too long or stands there twice. */
    public static boolean isWrong(List<ChecklistStep> steps) {
        boolean isTooLong = steps.stream().anyMatch(step -> step.label().length() > ChecklistStep.LONGEST);
        boolean isTwice = steps.stream().map(ChecklistStep::label).distinct().count() < steps.size();
        return steps.size() > ChecklistStep.MOST || isTooLong || isTwice;
    }
}
