package org.parvis.request;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each kind of request, in the register. */
@Component
@Order(200)
class RequestProcessing implements Processing {

    private final RequestKinds kinds;
    private final Departments departments;
    private final ContactRetention contacts;

    RequestProcessing(RequestKinds kinds, Departments departments, ContactRetention contacts) {
        this.kinds = kinds;
        this.departments = departments;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        return kinds.list().stream().map(kind -> activity(view, kind)).toList();
    }

    private Activity activity(View view, RequestKind kind) {
        String code = kind.department();
        String recipients = code == null
                ? view.t("processing.request.routed")
                : departments.find(code).map(Department::name).orElse(code);
        if (kind.concernsOthers()) {
            recipients = view.t("processing.request.published", recipients);
        }
        List<String> asked = kind.questions().stream().map(one -> one.label().in(view.locale())).toList();
        String data = asked.isEmpty()
                ? view.t("processing.request.data")
                : view.t("processing.request.dataWith", String.join(", ", asked));
        return new Activity(
                view.t("processing.request", kind.label(view.locale())), kind.basis(), view.t("processing.request.purpose"), data,
                view.t("processing.request.people"), recipients, view.t("processing.months", contacts.monthsOf(RequestCases.CODE, kind.code())));
    }
}
