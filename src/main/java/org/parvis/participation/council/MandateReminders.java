package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.List;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells members some weeks before that their mandate ends, once: early enough to say whether they go on. Not of mandates under twice that long. */
@Service
@Transactional
class MandateReminders {

    /** How long before. */
    static final int WEEKS = 6;

    private final MandateReminderStore store;
    private final MandateKeyStore keys;
    private final Councils councils;
    private final Colleges colleges;
    private final CouncilMails mails;
    private final Journal journal;

    MandateReminders(
            MandateReminderStore store, MandateKeyStore keys, Councils councils, Colleges colleges, CouncilMails mails, Journal journal) {
        this.store = store;
        this.keys = keys;
        this.councils = councils;
        this.colleges = colleges;
        this.mails = mails;
        this.journal = journal;
    }

    /** Tells whoever is due in the territory in scope; gives how many. */
    int tell() {
        LocalDate today = councils.today();
        List<Mandate> due = store.take(today, today.plusWeeks(WEEKS), councils.now());
        due.forEach(one -> {
            Council council = councils.get(one.councilId());
            mails.nearsItsEnd(council, colleges.get(council, one.collegeId()), one, keys.link(one.id()));
        });
        if (!due.isEmpty()) {
            journal.append(JournalEntry.bySystem("participation.councilEndsTold", "mandates", due.size()));
        }
        return due.size();
    }
}
