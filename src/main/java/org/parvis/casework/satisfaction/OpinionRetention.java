package org.parvis.casework.satisfaction;

import java.time.Instant;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.casework.RetentionTerms;
import org.parvis.database.Sweep;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Component;

/**
 * Forgets what people added in words, as contacts are forgotten: with their case, and never while that is held. The
 * answers stay, as counts do.
 */
@Component
public class OpinionRetention {

    private final SatisfactionStore store;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final Sweep sweep;

    OpinionRetention(
            SatisfactionStore store, ContactRetention contacts, ForgettingReport report, Sweep sweep) {
        this.store = store;
        this.contacts = contacts;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope, some at a time; gives how many answers. Again, it finds none. */
    public int forget(Instant now) {
        RetentionTerms terms = contacts.terms(now);
        int gone = sweep.over(
                (last, most) -> store.listWithWords(terms.latest(), last, most), Function.identity(),
                page -> store.forgetWordsOf(contacts.listEnded(page, terms)));
        report.tell("opinion", gone);
        return gone;
    }
}
