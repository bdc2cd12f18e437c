package org.parvis.journal;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The journal itself, in the register. */
@Component
@Order(600)
class JournalProcessing implements Processing {

    @Override
    public List<Activity> activities(View view) {
        return List.of(Activity.of(
                view, "journal", Basis.LEGAL_OBLIGATION, view.t("processing.journal.recipients"), view.t("portal.privacy.journal.long")));
    }
}
