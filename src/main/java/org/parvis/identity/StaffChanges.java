package org.parvis.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to the staff. Each change is in the journal; nobody changes their own rights. */
@Service
public class StaffChanges {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final LiveSessions sessions;
    private final Journal journal;

    StaffChanges(
            Accounts accounts, SecondFactors factors, Passkeys passkeys, LiveSessions sessions, Journal journal) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.journal = journal;
    }

    /** The person holds exactly these roles from now on. */
    @Transactional
    public void assign(UUID account, List<Grant> wanted, Visitor by) {
        Staff before = other(account, by);
        Set<Grant> gone = new HashSet<>(before.grants());
        wanted.forEach(gone::remove);
        gone.forEach(grant -> accounts.revoke(account, grant));
        wanted.forEach(grant -> accounts.grant(account, grant, by.account()));
        note("identity.rolesChanged", account, by, before.grants() + " → " + wanted);
    }

    @Transactional
    public void suspend(UUID account, Visitor by) {
        other(account, by);
        accounts.suspend(account);
        note("identity.suspended", account, by, "");
    }

    @Transactional
    public void readmit(UUID account, Visitor by) {
        other(account, by);
        accounts.readmit(account);
        note("identity.readmitted", account, by, "");
    }

    /** For somebody who lost everything: the next login sets a second factor up anew. */
    @Transactional
    public void forgetSecondFactors(UUID account, Visitor by) {
        other(account, by);
        factors.removeAll(account);
        passkeys.list(account).forEach(passkey -> passkeys.remove(account, passkey.id()));
        sessions.endAll(account);
        note("identity.secondFactorForgotten", account, by, "");
    }

    private Staff other(UUID account, Visitor by) {
        if (account.equals(by.account())) {
            throw new Refusal("identity.refused.ownRights");
        }
        return accounts.findStaff(account).orElseThrow(HttpProblem::notFound);
    }

    private void note(String act, UUID account, Visitor by, String what) {
        JournalEntry entry = JournalEntry.by(by, act, "account", account);
        journal.append(what.isEmpty() ? entry : entry.with("roles", what));
    }
}
