package org.parvis.participation.worth;

import java.time.Instant;
import org.parvis.casework.ContactRetention;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answered, and what they wrote, goes as long after the end of the round as the territory keeps contacts ({@link
 * ContactRetention}); the figures stay.
 */
@Service
class WorthRetention {

    private final WorthForgettingStore store;
    private final ContactRetention contacts;
    private final ForgettingReport report;

    WorthRetention(WorthForgettingStore store, ContactRetention contacts, ForgettingReport report) {
        this.store = store;
        this.contacts = contacts;
        this.report = report;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    @Transactional
    public int forget(Instant now) {
        store.forgetLinks();
        int gone = store.forgetOf(contacts.terms(now).before());
        report.tell("worthAnswers", gone);
        return gone;
    }
}
