package org.parvis.report;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports and those who follow them, in the register. */
@Component
@Order(100)
class ReportProcessing implements Processing {

    private final Departments departments;
    private final ContactRetention contacts;

    ReportProcessing(Departments departments, ContactRetention contacts) {
        this.departments = departments;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        String all = departments.list().stream().map(Department::name).collect(Collectors.joining(", "));
        String months = view.t("processing.months", contacts.months());
        return List.of(
                Activity.of(view, "report", Basis.PUBLIC_INTEREST, view.t("processing.report.recipients", all), months),
                Activity.of(view, "follow", Basis.CONSENT, view.t("processing.nobody"), view.t("processing.follow.retention", contacts.months())));
    }
}
