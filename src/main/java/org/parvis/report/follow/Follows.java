package org.parvis.report.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.report.follow.FollowLinkStore.Linked;
import org.parvis.report.follow.FollowLinkStore.Reach;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows what. By e-mail, a follow counts once its address has said yes to a message; asking again answers the
 * same, whether the address follows already or not.
 */
@Service
@Transactional
public class Follows {

    private final FollowStore store;
    private final FollowLinkStore links;
    private final FollowLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    Follows(FollowStore store, FollowLinkStore links, FollowLetters letters, Outbox outbox, Clock clock) {
        this.store = store;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks an address whether it wants to follow; once a day at most, whoever makes us ask. */
    public void ask(FollowSubject subject, EmailAddress email, Rhythm rhythm, Locale language) {
        String address = email.small();
        Follow wish = new Follow(Ids.next(), subject, address, null, rhythm, language, now());
        UUID id = store.put(wish, now(), null);
        String once = id + ":" + now().truncatedTo(ChronoUnit.DAYS);
        outbox.send(letters.question(wish, links.create(id, Reach.ONE, now()), once));
    }

    /** An account follows from now on. */
    public UUID followAs(UUID accountId, FollowSubject subject, Rhythm rhythm, Locale language) {
        return store.put(new Follow(Ids.next(), subject, null, accountId, rhythm, language, now()), now(), now());
    }

    /** The follow of a link in a message. */
    @Transactional(readOnly = true)
    public Optional<Follow> find(String token) {
        return links.find(token).map(Linked::follow);
    }

    /** The address says yes. */
    public Optional<Follow> confirm(String token) {
        Optional<Linked> linked = links.find(token);
        linked.ifPresent(l -> store.confirm(l.follow().id(), now()));
        return linked.map(Linked::follow);
    }

    /** Ends what a message's link is about; nothing happens where it has ended already. */
    public void end(String token) {
        links.find(token).ifPresent(linked -> {
            if (linked.reach() == Reach.DAILY) {
                store.deleteDailyOf(linked.follow());
            }
            store.delete(List.of(linked.follow().id()));
        });
    }

    /** What somebody follows, by their account or by its address; the newest first. */
    @Transactional(readOnly = true)
    public List<Follow> listOf(Account account) {
        return store.listOf(account.id(), account.email());
    }

    /** Ends a follow of somebody, and of nobody else. */
    public void endAs(Account account, UUID followId) {
        if (listOf(account).stream().anyMatch(follow -> follow.id().equals(followId))) {
            store.delete(List.of(followId));
        }
    }

    void readdress(String before, String after) {
        store.readdress(before, after);
    }

    void endAllOf(UUID accountId) {
        store.deleteOf(accountId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
