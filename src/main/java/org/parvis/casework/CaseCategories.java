package org.parvis.casework;

import org.parvis.casework.routing.Route;
import org.jspecify.annotations.Nullable;
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

    CaseCategories(
            CaseStore store,
            CaseLedger ledger,
            Routing routing,
            Handlers handlers,
            CaseEvents events,
            CaseSharing sharing,
            Checklists checklists,
            ApprovalStore approvals) {
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
        to.subjects().recategorise(before, to.code());
        checklists.follow(before, to.code());
        store.follow(before.id(), terms, route);
        move(store.find(before.id()).orElseThrow(), target, to.note(), before.category(), by);
        ledger.hearLaw(before.id());
    }

    /** The clock is set anew even where the case stays: the promise is another. */
    private void move(Case corrected, Handler target, String note, @Nullable String was, Actor by) {
        if (target.id().equals(corrected.departmentId())) {
            ledger.write(
                    corrected, corrected.state(), NewEntry.of(EntryKind.NOTE, by).toAgents(note).with(ApprovalStore.WAS_ABOUT, was));
            return;
        }
        NewEntry entry = NewEntry.of(EntryKind.REASSIGNED, by)
                .toAgents(note)
                .with(ApprovalStore.WAS_ABOUT, was)
                .with("departmentId", target.id())
                .with("department", target.name())
                .with("rule", corrected.whyHere().rule())
                .with("ruleLabel", corrected.whyHere().label());
        Case moved = ledger.write(corrected, corrected.state().in(target.id()), entry);
        events.reassigned(corrected, moved);
        sharing.share(moved);
    }
}
