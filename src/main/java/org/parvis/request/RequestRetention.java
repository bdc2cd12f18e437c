package org.parvis.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.ContactRetention;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What people wrote in requests goes when it is forgotten who they were ({@link ContactRetention}): it was for nobody else. */
@Service
class RequestRetention {

    private static final int SOME = 500;

    private final RequestStore store;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final TransactionTemplate transaction;

    RequestRetention(
            RequestStore store,
            ContactRetention contacts,
            Journal journal,
            ForgettingReport report,
            TransactionTemplate transaction) {
        this.store = store;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope, some at a time; gives of how many requests. */
    int forget(Instant now) {
        Instant before = contacts.endedBefore(now);
        int forgotten = 0;
        Instant latest = contacts.latest(before);
        List<UUID> some = store.listWrittenBefore(latest, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<UUID> old = some;
            forgotten += Objects.requireNonNull(transaction.execute(_ -> forget(old, before)));
            some = store.listWrittenBefore(latest, old.getLast(), SOME);
        }
        report.tell("requestWords", forgotten);
        return forgotten;
    }

    private int forget(List<UUID> old, Instant before) {
        Set<UUID> ended = contacts.listEnded(old, before);
        int gone = ended.isEmpty() ? 0 : store.forgetWords(ended);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("request.wordsForgotten", "requests", gone));
        }
        return gone;
    }
}
