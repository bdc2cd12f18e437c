package org.parvis.participation.survey;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Surveys, in the register, where a process has some. */
@Component
@Order(224)
class SurveyProcessing implements Processing {

    private final Processes processes;
    private final ContactRetention contacts;

    SurveyProcessing(Processes processes, ContactRetention contacts) {
        this.processes = processes;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        boolean isUsed = processes.listPublished().stream().anyMatch(one -> !one.phasesFor(Capability.ANSWER).isEmpty());
        return isUsed
                ? List.of(Activity.of(
                        view, "survey", Basis.PUBLIC_INTEREST, view.t("processing.survey.recipients"),
                        view.t("processing.months", contacts.months())))
                : List.of();
    }
}
