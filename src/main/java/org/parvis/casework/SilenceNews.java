package org.parvis.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.Silence;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells whoever asked what it means where nobody answers them, and on which day. */
@Component
public class SilenceNews {

    private static final String WORDS = "casework.law.mine.";

    private final Timeline timeline;
    private final LegalClocks clocks;

    SilenceNews(Timeline timeline, LegalClocks clocks) {
        this.timeline = timeline;
        this.clocks = clocks;
    }

    /** Null where silence means nothing, and once it no longer does: the case is decided, or withdrawn. */
    public @Nullable String of(Case subject, View view) {
        if (!subject.status().awaitsLaw()) {
            return null;
        }
        var entries = timeline.of(subject.id());
        LegalClock clock = clocks.of(subject, entries);
        if (clock.kind() == Silence.NONE || clock.stoppedBy() != null) {
            return null;
        }
        LocalDate end = clock.implicitOn();
        String article = clocks.terms(subject, entries).rule().article();
        String said = view.t(WORDS + stage(clock, end) + "." + clock.kind(), end == null ? "" : view.date(end), article);
        return clock.kind() == Silence.ACCEPTANCE && clocks.concernsOthers(subject)
                ? said + " " + view.t(WORDS + "published")
                : said;
    }

    private String stage(LegalClock clock, @Nullable LocalDate end) {
        if (clock.isOver(clocks.today())) {
            return "over";
        }
        if (clock.suspended()) {
            return "suspended";
        }
        return end == null ? "waiting" : "until";
    }
}
