package org.parvis.casework;

import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AccountSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody's case stays with somebody who has left: their open cases go back to the queue of their department or
 * team, and they leave their teams, in the
 * transaction in which they leave.
 */
@Component
class ColleagueLeft {

    private final HeldCaseStore store;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final Teams teams;

    ColleagueLeft(HeldCaseStore store, CaseLedger ledger, Handlers handlers, Teams teams) {
        this.teams = teams;
        this.store = store;
        this.ledger = ledger;
        this.handlers = handlers;
    }

    @EventListener
    void on(AccountDeleted event) {
        giveBack(event.accountId());
    }

    @EventListener
    void on(AccountSuspended event) {
        giveBack(event.accountId());
    }

    private void giveBack(UUID accountId) {
        store.lockOpenOf(accountId).forEach(this::giveBack);
        store.forgetAssigneeOfClosed(accountId);
        teams.forget(accountId);
    }

    private void giveBack(Case subject) {
        Assignee assignee = subject.state().assignee();
        String text = handlers.words(
                subject.state().teamId() == null ? "casework.left" : "casework.left.team", assignee == null ? "" : assignee.name());
        NewEntry entry = NewEntry.of(EntryKind.ASSIGNED, Actor.system()).toAgents(text);
        ledger.write(subject, subject.state().assignedTo(null), entry);
    }
}
