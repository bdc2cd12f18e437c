package org.parvis.participation.worth;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people say that projects are worth, in the register, where anybody was asked. */
@Component
@Order(224)
class WorthProcessing implements Processing {

    private final WorthStore store;
    private final ContactRetention contacts;

    WorthProcessing(WorthStore store, ContactRetention contacts) {
        this.store = store;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        return store.isUsed()
                ? List.of(Activity.of(
                        view, "worth", Basis.CONSENT, view.t("processing.worth.recipients"), view.t("processing.months", contacts.months())))
                : List.of();
    }
}
