package org.parvis.relation;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files of people, mails that come in and requests about rights, in the register. */
@Component
@Order(300)
class PersonProcessing implements Processing {

    private final ContactRetention contacts;

    PersonProcessing(ContactRetention contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        String months = view.t("processing.months", contacts.months());
        return List.of(
                Activity.of(view, "person", Basis.PUBLIC_INTEREST, view.t("processing.person.recipients"), months),
                Activity.of(view, "consent", Basis.CONSENT, view.t("processing.person.recipients"), months),
                Activity.of(view, "mailIn", Basis.PUBLIC_INTEREST, view.t("processing.mailIn.recipients"), months),
                Activity.of(view, "briefIn", Basis.PUBLIC_INTEREST, view.t("processing.briefIn.recipients"), months),
                Activity.of(view, "rights", Basis.LEGAL_OBLIGATION, view.t("processing.rights.recipients"), view.t("processing.rights.retention")));
    }
}
