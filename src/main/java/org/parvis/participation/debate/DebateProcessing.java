package org.parvis.participation.debate;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Debates and votes on their questions, in the register, where a process has any. */
@Component
@Order(223)
class DebateProcessing implements Processing {

    private final Processes processes;
    private final ContactRetention contacts;

    DebateProcessing(Processes processes, ContactRetention contacts) {
        this.processes = processes;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        boolean isUsed = processes.listPublished().stream().anyMatch(one -> !one.phasesFor(Capability.DEBATE).isEmpty());
        return isUsed
                ? List.of(Activity.of(
                        view, "debate", Basis.PUBLIC_INTEREST, view.t("processing.comment.recipients"),
                        view.t("processing.months", contacts.months())))
                : List.of();
    }
}
