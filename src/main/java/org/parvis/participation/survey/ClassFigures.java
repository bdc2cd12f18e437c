package org.parvis.participation.survey;

import java.time.Instant;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.SurveyResults.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What classes answered, apart from everybody else and all together. There is one picture of them, of the end: what came between
 * two would be one class. With it, and not before, the desk may read the answers that it is made of.
 */
@Service
@Transactional
public class ClassFigures {

    private final SurveyResults results;
    private final ClassFigureStore store;
    private final SurveyAnswerStore answers;
    private final Processes processes;

    ClassFigures(SurveyResults results, ClassFigureStore store, SurveyAnswerStore answers, Processes processes) {
        this.results = results;
        this.store = store;
        this.answers = answers;
        this.processes = processes;
    }

    /**
     * Figures of all classes. What the desk shows of their texts stands among those of everybody: quoted here, it would say
     * that a child wrote it.
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
        return figures(survey, process, enough, Figuring.Reader.EVERYBODY);
    }

    /** The same picture with its small numbers, for the desk; null where there is none, as for everybody. */
    public @Nullable OfClasses atDesk(Survey survey, Process process, IntSupplier enough) {
        return figures(survey, process, enough, Figuring.Reader.DESK);
    }

    /** How many answers of classes nobody may read: none has been released, or they came once the picture was made. */
    @Transactional(readOnly = true)
    public long held(Survey survey) {
        return answers.countHeld(survey.id());
    }

    private @Nullable OfClasses figures(Survey survey, Process process, IntSupplier enough, Figuring.Reader reader) {
        ClassFigureStore.@Nullable Shown shown = store.find(survey.id());
        if (shown == null) {
            shown = made(survey, process, enough);
        }
        return shown == null
                ? null
                : new OfClasses(shown.classes(), results.outcome(survey, shown.counts(), shown.madeAt(), reader, Map.of()));
    }

    private ClassFigureStore.@Nullable Shown made(Survey survey, Process process, IntSupplier enough) {
        Instant now = processes.now();
        int classes = process.isOver(Capability.ANSWER, now) ? enough.getAsInt() : 0;
        if (classes == 0) {
            return null;
        }
        if (store.begin(survey.id(), now)) {
            answers.openClassesToReaders(survey.id());
            store.put(survey.id(), new ClassFigureStore.Shown(classes, results.countClasses(survey), now));
        }
        return store.find(survey.id());
    }
}
