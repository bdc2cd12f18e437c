package org.parvis.participation.panel;

import java.time.Clock;
import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Draws by lot, in the register, once one is prepared. */
@Component
@Order(225)
class PanelProcessing implements Processing {

    private final PanelStore panels;
    private final ContactRetention contacts;
    private final ContestTime contest;
    private final Clock clock;

    PanelProcessing(PanelStore panels, ContactRetention contacts, ContestTime contest, Clock clock) {
        this.contest = contest;
        this.clock = clock;
        this.panels = panels;
        this.contacts = contacts;
    }

    @Override
    public List<Activity> activities(View view) {
        boolean isUsed = panels.isUsed();
        return isUsed
                ? List.of(Activity.of(
                        view, "panel", Basis.PUBLIC_INTEREST, view.t("processing.panel.recipients"),
                        view.t("processing.panel.kept", contacts.months(), contest.months(clock.instant()))))
                : List.of();
    }
}
