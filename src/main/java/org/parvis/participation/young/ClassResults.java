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

    /** For the desk, which may read the answers themselves from then on; null where nobody may, as for everybody. */
    public ClassFigures.@Nullable OfClasses atDesk(Survey survey, Process process) {
        return figures.atDesk(survey, process, () -> classes.countTogether(survey.id(), ENOUGH));
    }

    /** How many answers of classes the desk knows of and may not read. */
    @Transactional(readOnly = true)
    public long held(Survey survey) {
        return figures.held(survey);
    }
}
