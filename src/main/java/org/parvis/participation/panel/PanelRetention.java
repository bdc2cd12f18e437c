package org.parvis.participation.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.casework.ContactRetention;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * Who refused or did not answer is forgotten once the draw is concluded and can no longer be contested ({@link ContestTime}). Whoever
 * else was on the list of a panel and never a member is when its mandate ends: until then people who give up their seat are followed by
 * others. Members are as long afterwards as the territory keeps contacts ({@link ContactRetention}). Numbers, groups and ranks stay, by
 * which anybody draws again.
 */
@Service
class PanelRetention {

    private final PanelDraws draws;
    private final CandidateForgettingStore lists;
    private final InvitationStore invitations;
    private final ContactRetention contacts;
    private final ContestTime contest;
    private final Territories territories;
    private final Journal journal;
    private final ForgettingReport report;

    PanelRetention(
            PanelDraws draws, CandidateForgettingStore lists, InvitationStore invitations, ContactRetention contacts, ContestTime contest, Territories territories, Journal journal, ForgettingReport report) {
        this.draws = draws;
        this.contest = contest;
        this.lists = lists;
        this.invitations = invitations;
        this.contacts = contacts;
        this.territories = territories;
        this.journal = journal;
        this.report = report;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        ZoneId zone = territories.current().zone();
        int gone = draws.forgetAwaited(contest.before(now), zone)
                + lists.forgetOutsiders(contest.before(now), zone)
                + lists.forget(day(now), day(contacts.terms(now).before()));
        invitations.forget();
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.panelListsForgotten", "people", gone));
        }
        report.tell("panelPeople", gone);
        return gone;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, territories.current().zone());
    }
}
