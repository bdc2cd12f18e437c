package org.parvis.relation.call;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.springframework.stereotype.Service;

/** That a call was made stands in the file or the case: the list forgets it, and whom nobody can call any more. */
@Service
class CallRetention {

    private static final Duration KEPT = Duration.ofDays(30);
    private final CallStore store;
    private final ContactRetention contacts;
    private final Sweep sweep;

    CallRetention(CallStore store, ContactRetention contacts, Sweep sweep) {
        this.store = store;
        this.contacts = contacts;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope. */
    void forget(Instant now) {
        store.deleteEnded(now.minus(KEPT));
        RetentionTerms terms = contacts.terms(now);
        sweep.over(
                (last, most) -> store.casesWaiting(terms.latest(), last, most), Function.identity(),
                cases -> store.deleteOf(contacts.listEnded(cases, terms)));
    }
}
