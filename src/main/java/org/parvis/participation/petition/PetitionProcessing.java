package org.parvis.participation.petition;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Petitions, in the register, where there are rules for some. */
@Component
@Order(226)
class PetitionProcessing implements Processing {

    private final PetitionRules rules;

    PetitionProcessing(PetitionRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Activity> activities(View view) {
        return rules.find()
                .map(rule -> List.of(Activity.of(
                        view, "petition", Basis.PUBLIC_INTEREST, view.t("processing.petition.recipients"),
                        view.t("processing.petition.kept", rule.keepMonths(), PetitionRetention.PATIENCE))))
                .orElse(List.of());
    }
}
