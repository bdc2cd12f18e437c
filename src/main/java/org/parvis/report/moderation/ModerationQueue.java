package org.parvis.report.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Report;
import org.parvis.report.ReportCorrected;
import org.parvis.report.ReportSubmitted;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for moderators, and how it comes to wait. */
@Service
@Transactional
public class ModerationQueue {

    private static final int LONGEST = 2_000;

    private final WaitingStore store;
    private final ModerationStore rulings;
    private final Clock clock;

    ModerationQueue(WaitingStore store, ModerationStore rulings, Clock clock) {
        this.store = store;
        this.rulings = rulings;
        this.clock = clock;
    }

    @EventListener
    void on(ReportSubmitted event) {
        store.askAboutMask(event.reportId(), now());
    }

    @EventListener
    void on(ReportCorrected event) {
        store.askAboutMask(event.reportId(), now());
        store.askAboutCorrection(event.reportId(), now());
    }

    /**
     * Somebody objects to what a public page shows.
     *
     * @param flagger who wants to hear what becomes of it; null for nobody
     */
    void flag(Report report, String words, @Nullable Flagger flagger) {
        store.ask(report.id(), Reason.FLAGGED, said(words), now());
        if (flagger != null) {
            store.insert(report.id(), flagger, now());
        }
    }

    /** The author does not agree with a moderator. */
    public void appeal(Report report, String words) {
        if (rulings.restrictions(report.id()).isEmpty()) {
            throw new Refusal("report.moderation.refused.nothing");
        }
        store.ask(report.id(), Reason.APPEALED, said(words), now());
    }

    /** The oldest first, one more than a page. */
    @Transactional(readOnly = true)
    public List<Waiting> list(Instant after) {
        return store.waiting(after);
    }

    @Transactional(readOnly = true)
    public List<Waiting> listFor(UUID reportId) {
        return store.waitingFor(reportId);
    }

    private static String said(String words) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw new Refusal("report.track.refused.empty");
        }
        if (said.length() > LONGEST) {
            throw new Refusal("report.refused.tooLong");
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
