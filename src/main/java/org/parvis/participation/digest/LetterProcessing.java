package org.parvis.participation.digest;

import java.util.List;
import org.parvis.participation.Processes;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters, in the register, where there is something to tell. */
@Component
@Order(226)
class LetterProcessing implements Processing {

    private final Processes processes;

    LetterProcessing(Processes processes) {
        this.processes = processes;
    }

    @Override
    public List<Processing.Activity> activities(View view) {
        return processes.listPublished().isEmpty()
                ? List.of()
                : List.of(Processing.Activity.of(
                        view, "letter", Processing.Basis.CONSENT, view.t("processing.nobody"),
                        view.t("processing.letter.retention", Subscriptions.LIFE.toDays())));
    }
}
