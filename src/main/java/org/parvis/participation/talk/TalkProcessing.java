package org.parvis.participation.talk;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.casework.ContactRetention;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Comments and their moderation, in the register, where a process takes them. */
@Component
@Order(222)
class TalkProcessing implements Processing {

    private final Processes processes;
    private final ContactRetention contacts;

    TalkProcessing(Processes processes, ContactRetention contacts) {
        this.processes = processes;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        boolean isUsed = processes.listPublished().stream()
                .anyMatch(one -> Stream.of(Capability.COMMENT, Capability.DEBATE, Capability.ANNOTATE).anyMatch(what -> !one.phasesFor(what).isEmpty()));
        return isUsed
                ? List.of(Activity.of(
                        view, "comment", Basis.PUBLIC_INTEREST, view.t("processing.comment.recipients"),
                        view.t("processing.months", contacts.months())))
                : List.of();
    }
}
