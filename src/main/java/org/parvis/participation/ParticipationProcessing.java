package org.parvis.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.participation.budget.Budgets;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ideas, supports and votes, in the register, where there is a process or a budget. */
@Component
@Order(220)
class ParticipationProcessing implements Processing {

    private final Processes processes;
    private final Budgets budgets;
    private final Departments departments;
    private final ContactRetention contacts;

    ParticipationProcessing(Processes processes, Budgets budgets, Departments departments, ContactRetention contacts) {
        this.processes = processes;
        this.budgets = budgets;
        this.departments = departments;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        List<Activity> activities = new ArrayList<>();
        List<Process> published = processes.listPublished();
        if (!published.isEmpty()) {
            activities.addAll(ideas(published, view));
        }
        if (!budgets.listPublished().isEmpty()) {
            activities.add(Activity.of(view, "vote", Basis.PUBLIC_INTEREST, view.t("processing.vote.recipients"), view.t("processing.vote.kept")));
        }
        return activities;
    }

    private List<Activity> ideas(List<Process> published, View view) {
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
