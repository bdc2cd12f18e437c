package org.parvis.participation.young;

import java.util.List;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Surveys;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Classes, in the register, where a survey is open to some. */
@Component
@Order(225)
class ClassProcessing implements Processing {

    private final Processes processes;
    private final Surveys surveys;
    private final SchoolClasses classes;

    ClassProcessing(Processes processes, Surveys surveys, SchoolClasses classes) {
        this.processes = processes;
        this.surveys = surveys;
        this.classes = classes;
    }

    @Override
    public List<Activity> activities(View view) {
        boolean isUsed = processes.listPublished().stream()
                .filter(process -> !process.phasesFor(Capability.ANSWER).isEmpty())
                .flatMap(process -> surveys.listPublished(process.id()).stream())
                .anyMatch(classes::isOpenTo);
        return isUsed
                ? List.of(Activity.of(
                        view, "class", Basis.PUBLIC_INTEREST, view.t("processing.survey.recipients"), view.t("processing.class.retention")))
                : List.of();
    }
}
