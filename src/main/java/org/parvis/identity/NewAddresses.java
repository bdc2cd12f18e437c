package org.parvis.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A change of address: confirmed from the new one, told to the old one. */
@Service
public class NewAddresses {

    private static final RateLimit PER_ACCOUNT = new RateLimit("new-address", 5, Duration.ofHours(1));

    private final Accounts accounts;
    private final AccountStore store;
    private final MailTokens tokens;
    private final Invitations invitations;
    private final IdentityMails mails;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;

    NewAddresses(
            Accounts accounts,
            AccountStore store,
            MailTokens tokens,
            Invitations invitations,
            IdentityMails mails,
            RateLimits limits,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.store = store;
        this.tokens = tokens;
        this.invitations = invitations;
        this.mails = mails;
        this.limits = limits;
        this.events = events;
    }

    public void throttle(Account account) {
        limits.take(PER_ACCOUNT, account.id().toString());
    }

    /** Sends the confirmation. Somebody else's address gets it too: what it says gives nobody away. */
    @Transactional
    public void ask(Account account, EmailAddress email, Locale language) {
        String secret = tokens.create(
                new MailToken(MailToken.Purpose.NEW_EMAIL, email.value(), account.id(), ""));
        mails.send("identity.mail.newEmail", email.value(), language, "/compte/email/" + secret);
    }

    /** The new address that a link stands for, without using it up. */
    @Transactional(readOnly = true)
    public Optional<String> find(String secret) {
        return tokens.find(MailToken.Purpose.NEW_EMAIL, secret).map(MailToken::email);
    }

    /** Makes the change; false when the link is dead or the address has become somebody else's. */
    @Transactional
    public boolean confirm(String secret, Locale language) {
        Optional<MailToken> token = tokens.consume(MailToken.Purpose.NEW_EMAIL, secret);
        if (token.isEmpty() || accounts.findByEmail(token.get().email()).isPresent()) {
            return false;
        }
        Account before = store.holdToChange(Objects.requireNonNull(token.get().account())).orElseThrow();
        store.readdress(before.id(), token.get().email());
        tokens.forget(before.email());
        tokens.forget(before.id());
        invitations.forget(before.email());
        events.publishEvent(new AddressChanged(
                InTerritory.current(), before.id(), EmailAddress.small(before.email()), EmailAddress.small(token.get().email())));
        mails.tell("identity.mail.emailChanged", before.email(), language, token.get().email());
        return true;
    }
}
