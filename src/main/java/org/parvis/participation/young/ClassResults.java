package org.parvis.participation.young;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.survey.ClassFigures;
import org.parvis.participation.survey.Survey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What classes answered: all together and never one of them. */
@Service
@Transactional
public class ClassResults {

    /** Children outside of the largest class, at least: with fewer, whoever knows that class would know the rest. */
    private static final int ENOUGH = 11;

    private final ClassFigures figures;
    private final SchoolClassStore classes;

    ClassResults(ClassFigures figures, SchoolClassStore classes) {
        this.figures = figures;
        this.classes = classes;
    }

    /** As everybody sees it; null where there is nothing to see. */
    public ClassFigures.@Nullable OfClasses shown(Survey survey, Process process) {
        return figures.shown(survey, process, () -> classes.countTogether(survey.id(), ENOUGH));
    }

    /** Whole, for the desk; null where not even the desk could see it without seeing one class. */
    @Transactional(readOnly = true)
    public ClassFigures.@Nullable OfClasses all(Survey survey) {
        int together = classes.countTogether(survey.id(), ENOUGH);
        return together == 0 ? null : figures.all(survey, together);
    }
}
