package org.parvis.participation.survey;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.SurveyResults.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What classes answered, apart from everybody else and all together. Everybody sees one picture of them, of the end: what came
 * between two would be one class.
 */
@Service
@Transactional
public class ClassFigures {

    private final SurveyResults results;
    private final ClassFigureStore store;
    private final Processes processes;

    ClassFigures(SurveyResults results, ClassFigureStore store, Processes processes) {
        this.results = results;
        this.store = store;
        this.processes = processes;
    }

    /**
     * Figures of all classes.
     *
     * @param classes how many answered
     */
    public record OfClasses(int classes, Outcome outcome) {}

    /**
     * As everybody sees them; null as long as the survey is open, or where they would show one class.
     *
     * @param enough how many classes answered; 0 where they are too few to be shown together
     */
    public @Nullable OfClasses shown(Survey survey, Process process, IntSupplier enough) {
        ClassFigureStore.@Nullable Shown shown = store.find(survey.id());
        if (shown == null && isOver(process)) {
            int classes = enough.getAsInt();
            if (classes > 0) {
                store.put(survey.id(), new ClassFigureStore.Shown(classes, results.countClasses(survey), processes.now()));
                shown = store.find(survey.id());
            }
        }
        return shown == null
                ? null
                : new OfClasses(shown.classes(), results.outcome(survey, shown.counts(), shown.madeAt(), Figuring.Reader.EVERYBODY));
    }

    private boolean isOver(Process process) {
        return process.phasesFor(Capability.ANSWER).stream().allMatch(phase -> phase.isOver(processes.now()));
    }

    /** Whole, for the desk. */
    @Transactional(readOnly = true)
    public OfClasses all(Survey survey, int classes) {
        return new OfClasses(classes, results.outcome(survey, results.countClasses(survey), processes.now(), Figuring.Reader.DESK));
    }
}
