package org.parvis.identity;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts of residents and of agents, in the register. */
@Component
@Order(500)
class AccountProcessing implements Processing {

    @Override
    public List<Activity> activities(View view) {
        return List.of(
                Activity.of(view, "account", Basis.CONSENT, view.t("processing.nobody"), view.t("portal.privacy.account.long")),
                Activity.of(view, "staff", Basis.PUBLIC_INTEREST, view.t("processing.staff.recipients"), view.t("processing.staff.retention")));
    }
}
