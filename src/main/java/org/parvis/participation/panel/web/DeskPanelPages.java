package org.parvis.participation.panel.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.participation.panel.LetterBatches;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelInvitations;
import org.parvis.participation.panel.Panels;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.springframework.stereotype.Component;

/** The page of a draw at the desk, whatever was just typed on it. */
@Component
class DeskPanelPages {

    private final Panels panels;
    private final PanelInvitations invitations;
    private final LetterBatches batches;

    DeskPanelPages(Panels panels, PanelInvitations invitations, LetterBatches batches) {
        this.batches = batches;
        this.panels = panels;
        this.invitations = invitations;
    }

    Page of(PanelPlace place, String done, FormErrors errors) {
        return page(place, PanelForm.of(place.panel().about()), Map.of(), "", "", done, errors);
    }

    /** With what the panel is said to be. */
    Page typed(PanelPlace place, PanelForm form, FormErrors errors) {
        return page(place, form, Map.of(), "", "", "", errors);
    }

    /** With the seats of the groups, by their place. */
    Page seated(PanelPlace place, Map<Integer, String> seats, FormErrors errors) {
        return page(place, PanelForm.of(place.panel().about()), seats, "", "", "", errors);
    }

    /** With what the public draw gave. */
    Page drawn(PanelPlace place, String randomness, FormErrors errors) {
        return page(place, PanelForm.of(place.panel().about()), Map.of(), randomness, "", "", errors);
    }

    /** With the day by which people are to answer. */
    Page inviting(PanelPlace place, String answerBy, FormErrors errors) {
        return page(place, PanelForm.of(place.panel().about()), Map.of(), "", answerBy, "", errors);
    }

    private Page page(PanelPlace place, PanelForm form, Map<Integer, String> seats, String randomness, String answerBy, String done, FormErrors errors) {
        Panel panel = place.panel();
        boolean isDue = panel.isAnnounced() && !Objects.requireNonNull(panel.about().sourceOn()).isAfter(panels.today());
        return Page.of("panel/edit", new DeskPanelPage(
                place, form, panels.groups(panel), seats, panel.isDrawn() ? panels.drawn(panel) : List.of(), inviting(panel, answerBy), isDue,
                randomness, done, errors));
    }

    private DeskPanelPage.Inviting inviting(Panel panel, String answerBy) {
        return panel.isDrawn()
                ? new DeskPanelPage.Inviting(
                        invitations.owed(panel), answerBy.isEmpty() ? invitations.usualDay().toString() : answerBy, invitations.sent(panel), batches.list(panel), panels.today(),
                        panels.isOver(panel))
                : DeskPanelPage.Inviting.nobody(panels.today());
    }
}
