package org.parvis.relation.brief;

import java.time.Instant;
import java.util.List;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.ContactRetention.Kept;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/** Short messages go as contacts go: those of cases that ended so many months ago, and what is as old and in no case. */
@Service
class BriefRetention {

    private final BriefStore store;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final Sweep sweep;

    BriefRetention(BriefStore store, ContactRetention contacts, ForgettingReport report, Sweep sweep) {
        this.store = store;
        this.contacts = contacts;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope; gives how many. */
    int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        int gone = sweep.over((last, most) -> store.listBefore(terms.latest(), last, most), Brief::id, some -> forget(some, terms));
        report.tell("brief", gone);
        return gone;
    }

    private int forget(List<Brief> some, RetentionTerms terms) {
        List<Brief> due = contacts.listDue(some, one -> new Kept(one.place().caseId(), one.receivedAt()), terms);
        due.forEach(one -> store.delete(one.id()));
        return due.size();
    }
}
