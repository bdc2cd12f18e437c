package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Corrects what cases are about, and what follows from it: who has them, and by when they are promised. */
@Component
class CaseCategories {

    private final CaseStore store;
    private final CaseLedger ledger;
    private final Routing routing;
    private final Handlers handlers;
    private final CaseEvents events;
    private final CaseSharing sharing;
    private final Checklists checklists;
    private final ApprovalStore approvals;
    private final TeamStore teams;

    CaseCategories(
            CaseStore store,
            CaseLedger ledger,
            Routing routing,
            Handlers handlers,
            CaseEvents events,
            CaseSharing sharing,
            Checklists checklists,
            ApprovalStore approvals,
            TeamStore teams) {
        this.teams = teams;
        this.approvals = approvals;
        this.checklists = checklists;
        this.sharing = sharing;
        this.store = store;
        this.ledger = ledger;
        this.routing = routing;
        this.handlers = handlers;
        this.events = events;
    }

    /** Whoever approves an answer has read it as an answer to this. */
    private void refuseWaiting(Case before) {
        if (approvals.find(before.id()).filter(Approval::isWaiting).isPresent()) {
            throw new Refusal("casework.refused.approvalWaits");
        }
    }

    /** The category alone; department and promise stay as they are. */
    void correct(Case before, NewCategory to, Actor by) {
        refuseWaiting(before);
        to.subjects().recategorise(before, to.code());
        checklists.follow(before, to.code());
        store.putInCategory(before.id(), to.code());
        ledger.note(before, NewEntry.of(EntryKind.NOTE, by).toAgents(to.note()).with(ApprovalStore.WAS_ABOUT, before.category()));
        ledger.hearLaw(before.id());
    }

    /**
     * Everything as if the case had been opened in its right category, so that «Pourquoi ici ?» stays true. A case
     * leaves the house by an agent's reasoned {@link CaseActs#decide} alone: one that an outside body should have
     * stays, and the timeline says whose it is.
     */
    void follow(Case before, NewCategory to, Actor by) {
        refuseWaiting(before);
        CaseKind.Terms terms = to.subjects().terms(to.code(), routing.facts(before));
        Route route = routing.route(terms.facts(), before.openedAt());
        Handler target = handlers.find(terms.body() == null ? route.department() : terms.body()).orElseGet(handlers::first);
        if (target.isOutside()) {
            String note = to.note() + " " + handlers.words("casework.category.outside", target.name());
            correct(before, new NewCategory(to.subjects(), to.code(), note), by);
            return;
        }
        TeamStore.@Nullable Held team = terms.body() == null ? teams.held(route, target.id()) : null;
        to.subjects().recategorise(before, to.code());
        checklists.follow(before, to.code());
        store.follow(before.id(), terms, route);
        move(store.find(before.id()).orElseThrow(), new Place(target, team), to.note(), before.category(), by);
        ledger.hearLaw(before.id());
    }

    private record Place(Handler department, TeamStore.@Nullable Held team) {
        @Nullable UUID teamId() {
            return team == null ? null : team.id();
        }
    }

    /** The clock is set anew even where the case stays: the promise is another. */
    private void move(Case corrected, Place place, String note, @Nullable String was, Actor by) {
        Handler target = place.department();
        if (target.id().equals(corrected.departmentId())) {
            NewEntry stays = NewEntry.of(EntryKind.NOTE, by).toAgents(note).with(ApprovalStore.WAS_ABOUT, was);
            Case kept = ledger.write(corrected, corrected.state().forTeam(place.teamId()), stays);
            if (place.teamId() != null && !place.teamId().equals(corrected.state().teamId())) {
                sharing.share(kept);
            }
            return;
        }
        NewEntry entry = NewEntry.of(EntryKind.REASSIGNED, by)
                .toAgents(note)
                .with(ApprovalStore.WAS_ABOUT, was)
                .with("departmentId", target.id())
                .with("department", target.name())
                .with("team", place.team() == null ? null : place.team().name())
                .with("rule", corrected.whyHere().rule())
                .with("ruleLabel", corrected.whyHere().label());
        Case moved = ledger.write(corrected, corrected.state().in(target.id()).forTeam(place.teamId()), entry);
        events.reassigned(corrected, moved);
        sharing.share(moved);
    }
}
