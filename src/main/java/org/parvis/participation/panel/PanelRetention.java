package org.parvis.participation.panel;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.casework.ContactRetention;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * Who was on the list of a panel is forgotten as long after the end of its mandate as the territory keeps contacts
 * ({@link ContactRetention}): until then people who give up their seat are followed by others. Numbers stay.
 */
@Service
class PanelRetention {

    private final CandidateStore people;
    private final ContactRetention contacts;
    private final Territories territories;
    private final Journal journal;
    private final ForgettingReport report;

    PanelRetention(CandidateStore people, ContactRetention contacts, Territories territories, Journal journal, ForgettingReport report) {
        this.people = people;
        this.contacts = contacts;
        this.territories = territories;
        this.journal = journal;
        this.report = report;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        int gone = people.forgetBefore(LocalDate.ofInstant(contacts.terms(now).before(), territories.current().zone()));
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.panelListsForgotten", "people", gone));
        }
        report.tell("panelPeople", gone);
        return gone;
    }
}
