package org.parvis.participation.budget;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists of voters, in the register, while there is somebody on one. */
@Component
@Order(221)
class VoterListProcessing implements Processing {

    private final ListedVoterStore store;

    VoterListProcessing(ListedVoterStore store) {
        this.store = store;
    }

    @Override
    public List<Activity> activities(View view) {
        return store.isUsed()
                ? List.of(Activity.of(
                        view, "voterList", Basis.PUBLIC_INTEREST, view.t("processing.voterList.recipients"), view.t("processing.voterList.kept")))
                : List.of();
    }
}
