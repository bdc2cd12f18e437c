package org.parvis.participation.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.shared.Ids;
import org.parvis.shared.Tokens;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets letters. An address counts once it has said yes to a mail; asking again answers the same, whether it gets them
 * already or not.
 */
@Service
@Transactional
public class Subscriptions {

    /** How long the link of a mail waits to be pressed. */
    static final Duration LIFE = Duration.ofDays(7);

    /** All that an address is asked about together, whoever makes us ask. */
    private static final RateLimit PER_ADDRESS = new RateLimit("letter-to", 3, Duration.ofDays(1));

    private final SubscriberStore subscribers;
    private final SubscriptionStore store;
    private final WishStore wishes;
    private final SubscriptionMails mails;
    private final RateLimits limits;
    private final Journal journal;
    private final Accounts accounts;
    private final Clock clock;

    Subscriptions(
            SubscriberStore subscribers,
            SubscriptionStore store,
            WishStore wishes,
            SubscriptionMails mails,
            RateLimits limits,
            Journal journal,
            Accounts accounts,
            Clock clock) {
        this.subscribers = subscribers;
        this.store = store;
        this.wishes = wishes;
        this.mails = mails;
        this.limits = limits;
        this.journal = journal;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Asks an address whether it wants letters; about each once a day as long as it has not answered, and three times a day in all,
     * whoever makes us ask. Whoever ended them is asked again. What is beyond that is answered the same and does nothing.
     *
     * @param process null for letters about anything
     */
    public void ask(EmailAddress email, @Nullable Process process, Locale language) {
        ask(email, process, language, null);
    }

    /** The same for somebody at the counter: it is their address that says yes. */
    public void askFor(EmailAddress email, @Nullable Process process, Locale language, Visitor agent) {
        ask(email, process, language, agent.account());
        journal.append(JournalEntry.by(agent, "participation.letterAsked", "letter", process == null ? "*" : process.slug()));
    }

    private void ask(EmailAddress email, @Nullable Process process, Locale language, @Nullable UUID agent) {
        String address = email.small();
        LetterWish wish = new LetterWish(address, process == null ? null : process.id(), language, now(), agent);
        if (!limits.allowsWithin(PER_ADDRESS, address) || wishes.isAsked(address, wish.process(), now().truncatedTo(ChronoUnit.DAYS))) {
            return;
        }
        String token = Tokens.link();
        wishes.insert(token, wish);
        mails.ask(email, wish, process, token);
    }

    /** An account gets letters from now on: its address has answered before. */
    public void subscribe(Account account, @Nullable Process process, Locale language) {
        UUID id = subscribers.know(EmailAddress.small(accounts.hold(account.id()).email()), account.id(), language);
        store.put(id, new Subscription(Ids.next(), process == null ? null : process.id(), Subscription.Way.ACCOUNT, now(), now()));
    }

    /** Whether a link can still be pressed. */
    @Transactional(readOnly = true)
    public boolean isWaiting(String token) {
        return wishes.find(token, now().minus(LIFE)).isPresent();
    }

    /**
     * The address says yes. What was asked is answered then: no old mail begins again what somebody ended.
     *
     * @return false for a link that is none, too old, or was pressed
     */
    public boolean confirm(String token) {
        Optional<LetterWish> found = wishes.find(token, now().minus(LIFE));
        found.ifPresent(wish -> {
            UUID id = subscribers.know(wish.email(), null, wish.language());
            store.put(id, new Subscription(Ids.next(), wish.process(), wish.way(), wish.askedAt(), now()));
            wishes.forget(wish.email(), wish.process());
        });
        return found.isPresent();
    }

    /** What whoever has the link of a letter gets; nothing where that has ended. */
    @Transactional(readOnly = true)
    public List<Subscription> listOf(String token) {
        return subscribers.findByKey(token).map(id -> store.listOf(List.of(id))).orElse(List.of());
    }

    /** Ends all that a letter's link is about, and what its address was asked; false for a link that is none, or that ended all. */
    public boolean endAll(String token) {
        Optional<UUID> found = subscribers.findByKey(token);
        found.ifPresent(id -> {
            wishes.forget(subscribers.findEmail(id).stream().toList());
            subscribers.delete(List.of(id));
        });
        return found.isPresent();
    }

    /** Ends one of those that a letter's link is about; false for a link that is none, or that ended all. */
    public boolean end(String token, UUID subscription) {
        Optional<UUID> found = subscribers.findByKey(token);
        found.ifPresent(id -> store.end(List.of(id), subscription));
        return found.isPresent();
    }

    /** What an account gets, or its address by mail. */
    @Transactional(readOnly = true)
    public List<Subscription> listOf(Account account) {
        return store.listOf(idsOf(account));
    }

    /** Ends one of theirs, and of nobody else. */
    public void end(Account account, UUID subscription) {
        store.end(idsOf(account), subscription);
    }

    /** How many a letter would go to now. */
    @Transactional(readOnly = true)
    public long count(@Nullable UUID process) {
        return subscribers.count(process);
    }

    private List<UUID> idsOf(Account account) {
        return subscribers.listIds(List.of(EmailAddress.small(account.email())), account.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
