package org.parvis.report.follow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.Timeline;
import org.parvis.report.PublicTexts;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.browse.ReportPage;
import org.parvis.report.browse.ReportPages;
import org.parvis.report.moderation.Moderation;
import org.parvis.report.moderation.ModerationQueue;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sender of a report may see and do, with the link or the code that only they have. */
@Service
@Transactional
public class Tracking {

    private final Cases cases;
    private final CaseActs acts;
    private final Reports reports;
    private final PublicTexts texts;
    private final ReportPages pages;
    private final Timeline timeline;
    private final Moderation moderation;
    private final ModerationQueue queue;

    Tracking(
            Cases cases,
            CaseActs acts,
            Reports reports,
            PublicTexts texts,
            ReportPages pages,
            Timeline timeline,
            Moderation moderation,
            ModerationQueue queue) {
        this.cases = cases;
        this.acts = acts;
        this.reports = reports;
        this.texts = texts;
        this.pages = pages;
        this.timeline = timeline;
        this.moderation = moderation;
        this.queue = queue;
    }

    /** A private link for whoever shows the right code; empty alike for a wrong code and a number that is none. */
    public Optional<String> open(String number, String code) {
        return cases.findByCode(number, code).map(found -> cases.newLink(found.id()));
    }

    @Transactional(readOnly = true)
    public Optional<TrackPage> find(String token, View view, String done, TrackPage.Typed typed, FormErrors errors) {
        return cases.findByLink(token)
                .flatMap(subject -> reports.find(subject.subjectId())
                        .map(report -> page(new TrackPage.Seen(token, report, subject), view)
                                .showing(done, typed, errors)));
    }

    private TrackPage page(TrackPage.Seen seen, View view) {
        List<Entry> entries = timeline.publicPartOf(seen.subject().id());
        ReportPage page = pages.of(seen.report(), view);
        return TrackPage.of(
                seen,
                page,
                OwnStory.of(entries, page.timeline(), view),
                question(seen.subject(), entries),
                moderation.restrictions(seen.report().id()));
    }

    public void answer(String token, String text) {
        acts.requesterAnswers(get(token).id(), text, Actor.requester());
    }

    /** «Non, ce n'est pas réparé» needs no more words than that; another look at a refusal needs its reason. */
    public void reopen(String token, String reason, View view) {
        Case subject = get(token);
        boolean saysEnough = reason.isBlank() && subject.status() == CaseStatus.RESOLVED;
        acts.reopen(subject.id(), saysEnough ? view.t("report.track.notFixed") : reason, Actor.requester());
    }

    /** A detail for the department. */
    public void addDetail(String token, String text, View view) {
        said(text);
        acts.addNote(get(token).id(), view.t("report.track.note.more", text.strip()), Actor.requester());
    }

    /** «Oui, c’est réparé»: agents read it. */
    public void confirmFixed(String token, View view) {
        Case subject = get(token);
        if (subject.status() != CaseStatus.RESOLVED) {
            throw new Refusal("report.track.refused.notResolved");
        }
        acts.addNote(subject.id(), view.t("report.track.note.fixed"), Actor.requester());
    }

    /**
     * The right to error: the text becomes what it should have been.
     *
     * @return whether the public reads it; else a moderator looks first
     */
    public boolean correct(String token, String text, View view) {
        said(text);
        Case subject = get(token);
        if (subject.status().isClosed()) {
            throw new Refusal("report.track.refused.closed");
        }
        boolean shown = texts.correct(subject.subjectId(), text.strip());
        acts.addNote(subject.id(), view.t("report.track.note.corrected"), Actor.requester());
        return shown;
    }

    /** The sender does not agree with what a moderator took from public view. */
    public void appeal(String token, String text) {
        queue.appeal(reports.find(get(token).subjectId()).orElseThrow(HttpProblem::notFound), text);
    }

    private static void said(String text) {
        if (text.isBlank()) {
            throw new Refusal("report.track.refused.empty");
        }
        if (text.length() > 4_000) {
            throw new Refusal("report.refused.tooLong");
        }
    }

    private Case get(String token) {
        return cases.findByLink(token).orElseThrow(HttpProblem::notFound);
    }

    private static @Nullable String question(Case subject, List<Entry> entries) {
        if (subject.status() != CaseStatus.WAITING) {
            return null;
        }
        List<Entry> asked = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.ASKED)
                .toList();
        return asked.isEmpty() ? null : asked.getLast().publicText();
    }
}
