package org.parvis.participation.team;

import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AccountSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves holds no role any more, in the transaction in which they leave; let in again, they are given one anew. */
@Component
class MemberLeft {

    private final ProcessTeams teams;

    MemberLeft(ProcessTeams teams) {
        this.teams = teams;
    }

    @EventListener
    void on(AccountSuspended event) {
        teams.leave(event.accountId());
    }

    @EventListener
    void on(AccountDeleted event) {
        teams.forget(event.accountId());
    }
}
