package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who sat is known as long after their mandate as the territory keeps contacts ({@link ContactRetention}), what somebody said who applied
 * as long as the contact of their case. That a seat was held, from when to when and why no longer, stays.
 */
@Service
class CouncilRetention {

    private final CouncilForgettingStore store;
    private final ContactRetention contacts;
    private final Territories territories;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    CouncilRetention(
            CouncilForgettingStore store,
            ContactRetention contacts,
            Territories territories,
            Journal journal,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.store = store;
        this.contacts = contacts;
        this.territories = territories;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives of how many mandates and applications. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        LocalDate before = LocalDate.ofInstant(terms.before(), territories.current().zone());
        int members = Objects.requireNonNull(transaction.execute(_ -> store.forgetEnded(before)));
        int applications = sweep.over(
                (last, most) -> store.listApplied(terms.latest(), last, most), Function.identity(), old -> forgetApplications(old, terms));
        if (members + applications > 0) {
            journal.append(JournalEntry.bySystem("participation.councilForgotten", "mandates", members).with("applications", applications));
        }
        report.tell("councilMembers", members);
        report.tell("councilApplications", applications);
        return members + applications;
    }

    private int forgetApplications(List<UUID> old, RetentionTerms terms) {
        return store.forgetApplications(contacts.listEnded(old, terms));
    }
}
