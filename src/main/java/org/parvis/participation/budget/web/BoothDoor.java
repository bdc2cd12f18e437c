package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.Optional;
import org.parvis.participation.budget.Budgets;
import org.parvis.web.HomeTile;
import org.parvis.web.MenuEntry;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the booth, on kiosks while a vote is open. */
@Component
@Order(90)
class BoothDoor implements MenuEntry {

    private final Budgets budgets;

    BoothDoor(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public Optional<HomeTile.Link> link(View view) {
        if (!view.isKiosk()) {
            return Optional.empty();
        }
        Instant now = budgets.now();
        return budgets.listPublished().stream().anyMatch(one -> now.isBefore(one.about().closes()) && !now.isBefore(one.about().opens()))
                ? Optional.of(new HomeTile.Link(view.t("budget.booth.menu"), "/isoloir"))
                : Optional.empty();
    }
}
