package org.parvis.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/** What people wrote in requests goes when it is forgotten who they were ({@link ContactRetention}): it was for nobody else. */
@Service
class RequestRetention {

    private final RequestStore store;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;

    RequestRetention(
            RequestStore store,
            ContactRetention contacts,
            Journal journal,
            ForgettingReport report,
            Sweep sweep) {
        this.store = store;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope, some at a time; gives of how many requests. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        int forgotten = sweep.over(
                (last, most) -> store.listWrittenBefore(terms.latest(), last, most), Function.identity(), old -> forget(old, terms));
        report.tell("requestWords", forgotten);
        return forgotten;
    }

    private int forget(List<UUID> old, RetentionTerms terms) {
        Set<UUID> ended = contacts.listEnded(old, terms);
        int gone = ended.isEmpty() ? 0 : store.forgetWords(ended);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("request.wordsForgotten", "requests", gone));
        }
        return gone;
    }
}
