package org.parvis.participation;

import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.OwnFiles;
import org.parvis.casework.Tracked;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.OwnKins;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.shared.Refusal;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever sent an idea sees and does with the link or the code that only they have. */
@Service
@Transactional
class ProposalTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "rouvrir", "etude", "charte");

    private static final Set<String> DONE =
            Set.of("repondre", "preciser", "rouvrir", "etude", "charte", "corriger", "repris", "retirer", "reunir", "diviser", "defaire", "accord", "desaccord");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Proposals proposals;
    private final Processes processes;
    private final Studies studies;
    private final Conclusions conclusions;
    private final OwnFiles files;
    private final CoAuthors authors;
    private final OwnKins kins;
    private final IdeaModeration moderation;
    private final Voices voices;

    ProposalTracking(
            CaseActs acts,
            CaseWriting writing,
            Proposals proposals,
            Processes processes,
            Studies studies,
            Conclusions conclusions,
            OwnFiles files,
            CoAuthors authors,
            OwnKins kins,
            IdeaModeration moderation,
            Voices voices) {
        this.voices = voices;
        this.moderation = moderation;
        this.studies = studies;
        this.conclusions = conclusions;
        this.acts = acts;
        this.writing = writing;
        this.proposals = proposals;
        this.processes = processes;
        this.files = files;
        this.authors = authors;
        this.kins = kins;
    }

    @Override
    public String kind() {
        return ProposalCases.CODE;
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Tracked tracked, View view) {
        Case subject = tracked.subject();
        Proposal proposal = proposals.get(subject.subjectId());
        return Page.of("participation/track", new TrackPage(
                tracked,
                proposal,
                processes.get(proposal.processId()),
                proposals.countSupports(proposal),
                studies.publicPartOf(proposal),
                conclusions.today(),
                files.of(subject, view),
                kins.of(proposal, authors.findByLink(tracked.token()).orElseThrow()),
                moderation.findAppealable(proposal).map(CommentModeration::appealUntil).orElse(null),
                DONE.contains(tracked.done()) ? tracked.done() : ""));
    }

    /** Each author has links of their own; those of one who left open nothing. */
    @Override
    @Transactional(readOnly = true)
    public boolean opens(String token, Case subject) {
        return authors.findByLink(token).isPresent();
    }

    @Override
    public String act(String act, String token, Case subject, String text, View view) {
        Proposal proposal = proposals.get(subject.subjectId());
        voices.check(proposal.id(), authors.findByLink(token).orElseThrow().id());
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> note(subject, view.t("participation.track.note.more", said(text)));
            case "etude" -> conclusions.answer(proposal.id(), text);
            case "charte" -> moderation.appeal(proposal.id(), text);
            default -> acts.reopen(subject.id(), text, Actor.requester());
        }
        return act;
    }

    private void note(Case subject, String words) {
        writing.addNote(subject.id(), words, Actor.requester());
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw new Refusal("participation.refused.nothingSaid");
        }
        if (text.length() > Proposals.LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        return text.strip();
    }
}
