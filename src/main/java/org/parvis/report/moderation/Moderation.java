package org.parvis.report.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.report.Report;
import org.parvis.report.ReportSubmitted;
import org.parvis.report.Reports;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation after publication. Every act has a written reason, goes to the timeline, where the author is told of it,
 * and to the journal; the author may appeal, and the appeal comes back to the queue.
 */
@Service
@Transactional
public class Moderation {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST = 2_000;
    private static final String MASKED = "[masqué]";

    private final ModerationStore store;
    private final Reports reports;
    private final CaseActs acts;
    private final Pictures pictures;
    private final Journal journal;
    private final Clock clock;

    Moderation(
            ModerationStore store, Reports reports, CaseActs acts, Pictures pictures, Journal journal, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.acts = acts;
        this.pictures = pictures;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(ReportSubmitted event) {
        store.askAboutMask(event.reportId(), now());
    }

    /** Somebody objects to what a public page shows. */
    public void flag(Report report, String words) {
        store.ask(report.id(), "FLAGGED", said(words), now());
    }

    /** The author does not agree with a moderator. */
    public void appeal(Report report, String words) {
        if (store.lastRestriction(report.id()).isEmpty()) {
            throw new Refusal("report.moderation.refused.nothing");
        }
        store.ask(report.id(), "APPEALED", said(words), now());
    }

    /** What a moderator last took from public view; empty when all is shown. */
    @Transactional(readOnly = true)
    public Optional<Ruling> restriction(UUID reportId) {
        return store.lastRestriction(reportId);
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting(Instant after) {
        return store.waiting(after);
    }

    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(UUID reportId) {
        return store.waitingFor(reportId);
    }

    /** Carries out what a moderator decided. */
    public void rule(Report report, Ruling ruling, View view) {
        if (ruling.reason().length() < SHORTEST_REASON || ruling.reason().length() > LONGEST) {
            throw new Refusal("report.moderation.refused.reason");
        }
        UUID id = Ids.next();
        store.insert(id, report.id(), ruling, view.visitor().account(), now());
        carryOut(report, ruling, id);
        store.settle(report.id());
        journal.append(JournalEntry.by(view.visitor(), "report.moderated", "report", report.number())
                .with("act", ruling.act())
                .with("reason", ruling.reason()));
        if (ruling.act() != ModerationAct.KEEP) {
            acts.addPublicMessage(
                    report.caseId(),
                    view.t("report.moderation.said." + ruling.act(), ruling.reason()),
                    Actor.agent(view.visitor().account(), view.visitor().name()));
        }
    }

    private void carryOut(Report report, Ruling ruling, UUID id) {
        switch (ruling.act()) {
            case KEEP -> {}
            case MASK_WORDS -> mask(report, ruling.words());
            case HIDE_TEXT -> store.rewrite(report.id(), report.title(), "");
            case HIDE_PHOTO -> hide(report, ruling);
            case HIDE_REPORT -> store.hide(report.id(), id);
            case SHOW_REPORT -> store.show(report.id());
        }
    }

    private void mask(Report report, List<String> words) {
        if (words.isEmpty()) {
            throw new Refusal("report.moderation.refused.words");
        }
        store.rewrite(report.id(), masked(report.title(), words), masked(report.publicDescription(), words));
    }

    private void hide(Report report, Ruling ruling) {
        Picture picture = pictures.list(report.pictures()).stream()
                .filter(p -> p.id().equals(ruling.picture()))
                .findFirst()
                .orElseThrow(() -> new Refusal("report.moderation.refused.photo"));
        pictures.withhold(picture.id());
    }

    static String masked(String text, List<String> words) {
        String masked = text;
        for (String word : words) {
            masked = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll(Matcher.quoteReplacement(MASKED));
        }
        return masked;
    }

    private static String said(String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new Refusal("report.track.refused.empty");
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
