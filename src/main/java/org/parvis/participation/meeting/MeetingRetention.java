package org.parvis.participation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who came goes as long after a meeting as the territory keeps contacts ({@link ContactRetention}); the figures stay. So
 * do the names of who asked and of who led the talk at tables; what they said stays. What people need, what tells their devices
 * apart, and questions that nobody read or that were set aside go the day after, when polls that were left open are closed too;
 * whose address never answered, after two.
 */
@Service
class MeetingRetention {

    /** How long a link waits for its address; the page says so. */
    static final Duration PENDING = Duration.ofDays(2);

    private static final Duration DAY = Duration.ofDays(1);

    private final MeetingForgettingStore store;
    private final PollStore polls;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;
    private final TransactionTemplate transaction;

    MeetingRetention(
            MeetingForgettingStore store,
            PollStore polls,
            ContactRetention contacts,
            Journal journal,
            ForgettingReport report,
            Sweep sweep,
            TransactionTemplate transaction) {
        this.store = store;
        this.polls = polls;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        transaction.executeWithoutResult(_ -> {
            store.deletePending(now.minus(PENDING));
            store.forgetDay(now.minus(DAY));
            polls.listLeftOpen(now.minus(DAY)).forEach(one -> polls.close(one, now));
        });
        Instant before = contacts.terms(now).before();
        transaction.executeWithoutResult(_ -> store.forgetNames(before));
        int gone = sweep.over((last, most) -> store.listEnded(before, last, most), Function.identity(), store::forget);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.attendeesForgotten", "attendees", gone));
        }
        report.tell("attendees", gone);
        return gone;
    }
}
