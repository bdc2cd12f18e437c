package org.parvis.participation.young;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;

/**
 * The night after a survey is over, its codes go with what was begun and not sent, and so do the address of who teaches and
 * what its class was called.
 */
@Service
class ClassRetention {

    private final SchoolClassStore classes;
    private final ClassCodeStore codes;
    private final Journal journal;
    private final ForgettingReport report;
    private final Sweep sweep;

    ClassRetention(SchoolClassStore classes, ClassCodeStore codes, Journal journal, ForgettingReport report, Sweep sweep) {
        this.classes = classes;
        this.codes = codes;
        this.journal = journal;
        this.report = report;
        this.sweep = sweep;
    }

    /** Forgets what is due in the territory in scope; gives of how many classes. */
    int forget(Instant now) {
        int gone = sweep.over((last, most) -> classes.listOver(now, last, most), Function.identity(), this::forget);
        if (gone > 0) {
            journal.append(JournalEntry.bySystem("participation.classesForgotten", "classes", gone));
        }
        report.tell("classes", gone);
        return gone;
    }

    private int forget(List<UUID> some) {
        classes.forget(some);
        codes.delete(some);
        return some.size();
    }
}
