package org.parvis.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Login by a link sent to one's address. An address without an account gets the same link, and an account when it is
 * used: nobody can find out who has one, as there is nothing to find out.
 */
@Service
public class LoginLinks {

    private static final RateLimit PER_ADDRESS = new RateLimit("link-to", 5, Duration.ofMinutes(15));
    private static final RateLimit PER_SOURCE = new RateLimit("link-from", 30, Duration.ofMinutes(15));
    private static final RateLimit TRIES = new RateLimit("link-use", 60, Duration.ofMinutes(15));

    /** A link that still works: whom it lets in, and whether it makes an account. */
    public record Offer(String email, boolean isNew) {}

    /** Who came in, and where to. */
    public record Entry(UUID account, String destination) {}

    private final Accounts accounts;
    private final MailTokens tokens;
    private final IdentityMails mails;
    private final RateLimits limits;

    LoginLinks(Accounts accounts, MailTokens tokens, IdentityMails mails, RateLimits limits) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.mails = mails;
        this.limits = limits;
    }

    /** Counts the wish against the address and against where it comes from. */
    public void throttle(EmailAddress email, String source) {
        limits.take(PER_SOURCE, source);
        limits.take(PER_ADDRESS, email.value());
    }

    /** Sends the link. */
    @Transactional
    public void send(EmailAddress email, String destination, Locale language) {
        String secret =
                tokens.create(new MailToken(MailToken.Purpose.LOGIN, email.value(), null, destination));
        mails.send("identity.mail.login", email.value(), language, "/connexion/lien/" + secret);
    }

    /** Looks at a link without using it up: mail scanners follow links, and press no button. */
    @Transactional(readOnly = true)
    public Optional<Offer> find(String secret) {
        return tokens.find(MailToken.Purpose.LOGIN, secret)
                .map(token -> new Offer(
                        token.email(), accounts.findByEmail(token.email()).isEmpty()));
    }

    public void throttleUse(String source) {
        limits.take(TRIES, source);
    }

    /** Uses the link up; makes the account when there was none, under the name given or the address's first part. */
    @Transactional
    public Optional<Entry> consume(String secret, String name) {
        return tokens.consume(MailToken.Purpose.LOGIN, secret)
                .map(token -> new Entry(account(token.email(), name), token.destination()));
    }

    private UUID account(String email, String name) {
        return accounts.findByEmail(email)
                .orElseGet(() -> accounts.create(NewAccount.of(
                        email, name.isBlank() ? email.substring(0, email.indexOf('@')) : name)))
                .id();
    }
}
