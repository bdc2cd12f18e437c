package org.parvis.relation.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.ContactRetention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** That a call was made stands in the file or the case: the list forgets it, and whom nobody can call any more. */
@Service
class CallRetention {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int SOME = 200;

    private final CallStore store;
    private final ContactRetention contacts;
    private final TransactionTemplate transaction;

    CallRetention(CallStore store, ContactRetention contacts, TransactionTemplate transaction) {
        this.store = store;
        this.contacts = contacts;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope. */
    void forget(Instant now) {
        store.deleteEnded(now.minus(KEPT));
        Instant ended = contacts.endedBefore(now);
        Instant latest = contacts.latest(ended);
        List<UUID> some = store.casesWaiting(latest, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<UUID> these = some;
            transaction.executeWithoutResult(_ -> store.deleteOf(contacts.listEnded(these, ended)));
            some = store.casesWaiting(latest, some.getLast(), SOME);
        }
    }
}
