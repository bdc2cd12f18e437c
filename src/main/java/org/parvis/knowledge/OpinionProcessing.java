package org.parvis.knowledge;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What readers say of answers, in the register. */
@Component
@Order(700)
class OpinionProcessing implements Processing {

    @Override
    public List<Activity> activities(View view) {
        return List.of(Activity.of(
                view, "opinion", Basis.PUBLIC_INTEREST, view.t("processing.opinion.recipients"), view.t("portal.privacy.opinion.long")));
    }
}
