package org.parvis.participation.council;

import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Permanent councils, in the register, once one is prepared. */
@Component
@Order(227)
class CouncilProcessing implements Processing {

    private final CouncilStore councils;
    private final ContactRetention contacts;

    CouncilProcessing(CouncilStore councils, ContactRetention contacts) {
        this.councils = councils;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        return councils.isUsed()
                ? List.of(Activity.of(
                        view, "council", Basis.PUBLIC_INTEREST, view.t("processing.council.recipients"),
                        view.t("processing.council.kept", contacts.months())))
                : List.of();
    }
}
