package org.parvis.participation.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.parvis.casework.ContactRetention;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * Who answered goes as long after the end of the process as the territory keeps contacts ({@link ContactRetention}); the
 * answer stays, nobody's. What was begun and left alone goes after a month.
 */
@Service
class SurveyRetention {

    /** After the last time it was saved; the page says so. */
    static final Duration DRAFT_LIFE = Duration.ofDays(30);

    private final SheetStore sheets;
    private final ContactRetention contacts;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;

    SurveyRetention(SheetStore sheets, ContactRetention contacts, Journal journal, ForgettingReport report, Sweep sweep) {
        this.sheets = sheets;
        this.contacts = contacts;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope; gives of how many people. */
    int forget(Instant now) {
        Instant left = now.minus(DRAFT_LIFE);
        int gone = sweep.over((last, most) -> sheets.listLeft(left, last, most), Function.identity(), sheets::delete);
        Instant before = contacts.terms(now).before();
        gone += sweep.over((last, most) -> sheets.listEnded(before, last, most), Function.identity(), sheets::delete);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.respondentsForgotten", "respondents", gone));
        }
        report.tell("respondents", gone);
        return gone;
    }
}
