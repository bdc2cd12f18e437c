package org.parvis.participation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who supports an idea: once per person, which is an address that has answered or an account with it. Asking answers the
 * same whether an address supports already or not.
 */
@Service
@Transactional
public class Supports {

    static final Duration LIFE = Duration.ofDays(2);

    private final SupportStore store;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    Supports(SupportStore store, Accounts accounts, Outbox outbox, Words words, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** Whether supports are given and taken back now. */
    @Transactional(readOnly = true)
    public boolean areOpen(Proposal proposal) {
        return store.isOpen(proposal.id());
    }

    /** Asks an address whether that is what it wants. */
    public void ask(Proposal proposal, SupportWish.Kind kind, EmailAddress email, Locale language) {
        check(proposal.id());
        String address = email.small();
        String token = store.createLink(new SupportWish(proposal.id(), kind, address), now());
        String key = "participation.mail." + kind;
        MessageText text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", proposal.title()))
                .paragraph(words.text(language, key + ".text", proposal.title()))
                .button(words.text(language, key + ".button"), "/soutiens?token=" + token)
                .reason(words.text(language, "participation.mail.reason"))
                .build();
        // Asked for again a moment later it is the same mail, whose link is good still.
        String once = "support:" + kind + ":" + proposal.id() + ":" + Tokens.hash(address) + ":" + now().getEpochSecond() / 600;
        outbox.send(OutgoingMessage.of(new EmailAddress(email.value()), once, text));
    }

    /** What a link in a mail is about. */
    @Transactional(readOnly = true)
    public Optional<SupportWish> find(String token) {
        return store.findLink(token, now().minus(LIFE));
    }

    /**
     * The address says yes. Good once.
     *
     * @throws Refusal where it is too late, or the idea is no longer there; the link stays good
     */
    public Optional<SupportWish> confirm(String token) {
        Optional<SupportWish> wish = store.takeLink(token, now().minus(LIFE));
        wish.ifPresent(one -> {
            check(one.proposalId());
            boolean isOpen = one.kind() == SupportWish.Kind.SUPPORT
                    ? store.insert(one.proposalId(), one.email(), null, now())
                    : store.delete(one.proposalId(), one.email());
            check(isOpen);
        });
        return wish;
    }

    /** An account's address has answered already. */
    public void supportAs(Account account, Proposal proposal) {
        String address = address(accounts.hold(account.id()));
        check(proposal.id());
        check(store.insert(proposal.id(), address, account.id(), now()));
    }

    public void withdrawAs(Account account, Proposal proposal) {
        String address = address(accounts.hold(account.id()));
        check(proposal.id());
        check(store.delete(proposal.id(), address));
    }

    @Transactional(readOnly = true)
    public boolean isSupporter(Account account, Proposal proposal) {
        return store.isSupporter(proposal.id(), address(account));
    }

    /** In the transaction that deletes the account: what it supports is forgotten with it, by mail from its address too. */
    @EventListener
    void on(AccountDeleted event) {
        store.forget(List.of(event.email()));
        store.forgetAccount(event.accountId());
    }

    private void check(UUID proposal) {
        check(store.isOpen(proposal));
    }

    private static void check(boolean isOpen) {
        if (!isOpen) {
            throw new Refusal("participation.refused.supportsClosed");
        }
    }

    private static String address(Account account) {
        return EmailAddress.small(account.email());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
