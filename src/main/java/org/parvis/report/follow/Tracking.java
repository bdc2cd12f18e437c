package org.parvis.report.follow;

import java.util.List;
import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Entry;
import org.parvis.casework.OwnFile;
import org.parvis.casework.OwnStory;
import org.parvis.casework.Timeline;
import org.parvis.casework.Tracked;
import org.parvis.report.PublicTexts;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.browse.ReportPage;
import org.parvis.report.browse.ReportPages;
import org.parvis.report.moderation.Moderation;
import org.parvis.report.moderation.ModerationQueue;
import org.parvis.shared.Refusal;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sender of a report may see and do, with the link or the code that only they have. */
@Service
@Transactional
class Tracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "corriger", "rouvrir", "contester", "confirmer");

    private static final Set<String> DONE =
            Set.of("repondre", "preciser", "corriger", "corriger-relu", "rouvrir", "contester", "confirmer");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Reports reports;
    private final PublicTexts texts;
    private final ReportPages pages;
    private final Timeline timeline;
    private final Moderation moderation;
    private final ModerationQueue queue;

    Tracking(
            CaseActs acts,
            CaseWriting writing,
            Reports reports,
            PublicTexts texts,
            ReportPages pages,
            Timeline timeline,
            Moderation moderation,
            ModerationQueue queue) {
        this.acts = acts;
        this.writing = writing;
        this.reports = reports;
        this.texts = texts;
        this.pages = pages;
        this.timeline = timeline;
        this.moderation = moderation;
        this.queue = queue;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Tracked tracked, View view) {
        Report report = reports.find(tracked.subject().subjectId()).orElseThrow(HttpProblem::notFound);
        List<Entry> entries = timeline.publicPartOf(tracked.subject().id());
        ReportPage page = pages.of(report, view);
        return Page.of("report/track/show", new TrackPage(
                tracked,
                report,
                page,
                OwnStory.of(entries, tracked.subject().kind(), page.timeline(), view),
                OwnFile.question(tracked.subject(), entries),
                moderation.restrictions(report.id()),
                DONE.contains(tracked.done()) ? tracked.done() : ""));
    }

    @Override
    public String act(String act, String token, Case subject, String text, View view) {
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> addDetail(subject, text, view);
            case "corriger" -> {
                return correct(subject, text, view) ? "corriger" : "corriger-relu";
            }
            case "contester" -> queue.appeal(reports.find(subject.subjectId()).orElseThrow(HttpProblem::notFound), text);
            case "confirmer" -> confirmFixed(subject, view);
            default -> reopen(subject, text, view);
        }
        return act;
    }

    /** «Non, ce n'est pas réparé» needs no more words than that; another look at a refusal needs its reason. */
    private void reopen(Case subject, String reason, View view) {
        boolean saysEnough = reason.isBlank() && subject.status() == CaseStatus.RESOLVED;
        acts.reopen(subject.id(), saysEnough ? view.t("report.track.notFixed") : reason, Actor.requester());
    }

    /** A detail for the department. */
    private void addDetail(Case subject, String text, View view) {
        said(text);
        writing.addNote(subject.id(), view.t("report.track.note.more", text.strip()), Actor.requester());
    }

    /** «Oui, c’est réparé»: agents read it. */
    private void confirmFixed(Case subject, View view) {
        if (subject.status() != CaseStatus.RESOLVED) {
            throw new Refusal("report.track.refused.notResolved");
        }
        writing.addNote(subject.id(), view.t("report.track.note.fixed"), Actor.requester());
    }

    /**
     * The right to error: the text becomes what it should have been.
     *
     * @return whether the public reads it; else a moderator looks first
     */
    private boolean correct(Case subject, String text, View view) {
        said(text);
        if (subject.status().isClosed()) {
            throw new Refusal("report.track.refused.closed");
        }
        boolean shown = texts.correct(subject.subjectId(), text.strip());
        writing.addNote(subject.id(), view.t("report.track.note.corrected"), Actor.requester());
        return shown;
    }

    private static void said(String text) {
        if (text.isBlank()) {
            throw new Refusal("report.track.refused.empty");
        }
        if (text.length() > 4_000) {
            throw new Refusal("report.refused.tooLong");
        }
    }
}
