package org.parvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.View;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How somebody joins the staff: invited by an administrator, by a link good for seven days and once. */
@Service
public class Invitations {

    private static final Duration LIFE = Duration.ofDays(7);

    private final InvitationStore store;
    private final Accounts accounts;
    private final IdentityMails mails;
    private final Journal journal;
    private final Clock clock;

    Invitations(InvitationStore store, Accounts accounts, IdentityMails mails, Journal journal, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those who have not answered yet. */
    public List<Invitation> list() {
        return store.list(clock.instant());
    }

    /** Invites; an earlier invitation to the same address is replaced. */
    @Transactional
    public void send(NewInvitation wanted, Visitor by, View view) {
        if (wanted.grants().isEmpty()) {
            throw new Refusal("identity.refused.noRole");
        }
        String email = wanted.email().value();
        store.deleteByEmail(email);
        String secret = Tokens.link();
        Invitation invitation = new Invitation(
                Ids.next(),
                email,
                Accounts.cleanName(wanted.name()),
                clock.instant().plus(LIFE),
                wanted.grants());
        store.insert(invitation, Tokens.hash(secret), by.account(), clock.instant());
        Locale language = view.locale();
        mails.send(
                "identity.mail.invitation",
                email,
                language,
                "/invitation/" + secret,
                by.name(),
                view.site().name());
        journal.append(JournalEntry.by(by, "identity.invited", "invitation", invitation.id())
                .with("roles", wanted.grants()));
    }

    /** Looks at an invitation without accepting it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String secret) {
        return store.find(Tokens.hash(secret), clock.instant());
    }

    /** Accepts: the address's account, made if there is none, gets the roles. */
    @Transactional
    public Optional<UUID> accept(String secret) {
        return find(secret).filter(found -> store.delete(found.id())).map(this::join);
    }

    @Transactional
    public void withdraw(UUID id, Visitor by) {
        if (store.delete(id)) {
            journal.append(JournalEntry.by(by, "identity.invitationWithdrawn", "invitation", id));
        }
    }

    /** No invitation to this address is good any more. */
    @Transactional
    public void forget(String email) {
        store.deleteByEmail(email);
    }

    private UUID join(Invitation invitation) {
        Account account = accounts.findByEmail(invitation.email())
                .orElseGet(() -> accounts.create(NewAccount.of(invitation.email(), invitation.name())));
        invitation.grants().forEach(grant -> accounts.grant(account.id(), grant, null));
        journal.append(JournalEntry.bySystem("identity.invitationAccepted", "account", account.id())
                .with("invitation", invitation.id()));
        return account.id();
    }
}
