package org.parvis.participation.opinion;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opinions on statements, in the register, where a process asks for any. */
@Component
@Order(224)
class CanvassProcessing implements Processing {

    private final Processes processes;
    private final ContactRetention contacts;

    CanvassProcessing(Processes processes, ContactRetention contacts) {
        this.processes = processes;
        this.contacts = contacts;
    }

    @Override
    public List<Processing.Activity> activities(View view) {
        boolean isUsed = processes.listPublished().stream().anyMatch(one -> !one.phasesFor(Capability.SHARE).isEmpty());
        return isUsed
                ? List.of(Processing.Activity.of(
                        view, "canvass", Processing.Basis.PUBLIC_INTEREST, view.t("processing.canvass.recipients"),
                        view.t("processing.months", contacts.months())))
                : List.of();
    }
}
