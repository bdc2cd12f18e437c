package org.parvis.report.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.report.follow.FollowStore.Linked;
import org.parvis.report.follow.FollowStore.Reach;
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
    private final FollowLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    Follows(FollowStore store, FollowLetters letters, Outbox outbox, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks an address whether it wants to follow; once a day at most, whoever makes us ask. */
    public void ask(FollowSubject subject, EmailAddress email, Rhythm rhythm, Locale language) {
        String address = email.value().toLowerCase(Locale.ROOT);
        Follow wish = new Follow(Ids.next(), subject, address, null, rhythm, language, now());
        UUID id = store.put(wish, now(), null);
        String once = id + ":" + now().truncatedTo(ChronoUnit.DAYS);
        outbox.send(letters.question(wish, store.newLink(id, Reach.ONE, now()), once));
    }

    /** An account follows from now on. */
    public UUID followAs(UUID accountId, FollowSubject subject, Rhythm rhythm, Locale language) {
        return store.put(new Follow(Ids.next(), subject, null, accountId, rhythm, language, now()), now(), now());
    }

    /** The follow of a link in a message. */
    @Transactional(readOnly = true)
    public Optional<Follow> find(String token) {
        return store.linked(token).map(Linked::follow);
    }

    /** The address says yes. */
    public Optional<Follow> confirm(String token) {
        Optional<Linked> linked = store.linked(token);
        linked.ifPresent(l -> store.confirm(l.follow().id(), now()));
        return linked.map(Linked::follow);
    }

    /** Ends what a message's link is about; nothing happens where it has ended already. */
    public void end(String token) {
        store.linked(token).ifPresent(linked -> {
            if (linked.reach() == Reach.DAILY) {
                store.deleteDailyOf(linked.follow());
            }
            store.delete(List.of(linked.follow().id()));
        });
    }

    @Transactional(readOnly = true)
    public List<Follow> ofAccount(UUID accountId) {
        return store.ofAccount(accountId);
    }

    public void endAs(UUID accountId, UUID followId) {
        store.ofAccount(accountId).stream()
                .filter(follow -> follow.id().equals(followId))
                .forEach(follow -> store.delete(List.of(follow.id())));
    }

    /** Whether an account follows a report: then it may say that the problem is still there. */
    @Transactional(readOnly = true)
    public boolean follows(UUID accountId, UUID reportId) {
        return store.ofAccount(accountId).stream()
                .anyMatch(follow -> follow.subject().equals(new FollowSubject.OneReport(reportId)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
