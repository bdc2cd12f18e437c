package org.parvis.casework.satisfaction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.ContactRetention;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what people added in words, as contacts are forgotten: with their case, and never while that is held. The
 * answers stay, as counts do.
 */
@Component
public class OpinionRetention {

    private static final int SOME = 500;

    private final SatisfactionStore store;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final TransactionTemplate transaction;

    OpinionRetention(
            SatisfactionStore store, ContactRetention contacts, ForgettingReport report, TransactionTemplate transaction) {
        this.store = store;
        this.contacts = contacts;
        this.report = report;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope, some at a time; gives how many answers. Again, it finds none. */
    public int forget(Instant now) {
        Instant before = contacts.endedBefore(now);
        int gone = 0;
        List<UUID> some = store.listWithWords(contacts.latest(before), new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<UUID> page = some;
            gone += Objects.requireNonNull(
                    transaction.execute(_ -> store.forgetWordsOf(contacts.listEnded(page, before))));
            some = store.listWithWords(contacts.latest(before), page.getLast(), SOME);
        }
        report.tell("opinion", gone);
        return gone;
    }
}
