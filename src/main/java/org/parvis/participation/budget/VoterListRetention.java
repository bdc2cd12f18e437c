package org.parvis.participation.budget;

import java.time.Instant;
import java.time.Period;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names and addresses of a list are kept as long as the vote can be contested: two months after it has closed (CJA R421-1). What
 * its digest is made of stays, and says nothing of anybody without them.
 */
@Service
public class VoterListRetention {

    private static final Period CONTESTED = Period.ofMonths(2);

    private final ListedVoterStore store;
    private final Territories territories;
    private final Journal journal;
    private final ForgettingReport report;

    VoterListRetention(ListedVoterStore store, Territories territories, Journal journal, ForgettingReport report) {
        this.store = store;
        this.territories = territories;
        this.journal = journal;
        this.report = report;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    @Transactional
    public int forget(Instant now) {
        int gone = store.forget(now.atZone(territories.current().zone()).minus(CONTESTED).toInstant());
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.voterListsForgotten", "people", gone));
        }
        report.tell("listedVoters", gone);
        return gone;
    }
}
