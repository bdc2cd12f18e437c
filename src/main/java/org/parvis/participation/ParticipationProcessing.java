package org.parvis.participation;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ideas and supports, in the register, where there is a process. */
@Component
@Order(220)
class ParticipationProcessing implements Processing {

    private final Processes processes;
    private final Departments departments;
    private final ContactRetention contacts;

    ParticipationProcessing(Processes processes, Departments departments, ContactRetention contacts) {
        this.processes = processes;
        this.departments = departments;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        List<Process> published = processes.listPublished();
        if (published.isEmpty()) {
            return List.of();
        }
        String recipients = published.stream()
                .map(one -> departments.find(one.about().department()).map(Department::name).orElse(one.about().department()))
                .distinct()
                .collect(Collectors.joining(", "));
        String months = view.t("processing.months", contacts.months());
        return List.of(
                Activity.of(view, "proposal", Basis.PUBLIC_INTEREST, recipients, months),
                Activity.of(view, "support", Basis.CONSENT, recipients, months));
    }
}
