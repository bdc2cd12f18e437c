package org.parvis.participation;

import java.util.List;
import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.Happenings;
import org.parvis.casework.OwnStory;
import org.parvis.casework.Timeline;
import org.parvis.casework.Tracked;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever sent an idea sees and does with the link or the code that only they have. */
@Service
@Transactional
class ProposalTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "titre", "corriger", "retirer", "rouvrir", "etude");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Proposals proposals;
    private final Processes processes;
    private final Studies studies;
    private final Conclusions conclusions;
    private final Timeline timeline;
    private final Departments departments;

    ProposalTracking(
            CaseActs acts,
            CaseWriting writing,
            Proposals proposals,
            Processes processes,
            Studies studies,
            Conclusions conclusions,
            Timeline timeline,
            Departments departments) {
        this.studies = studies;
        this.conclusions = conclusions;
        this.acts = acts;
        this.writing = writing;
        this.proposals = proposals;
        this.processes = processes;
        this.timeline = timeline;
        this.departments = departments;
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
        List<Entry> entries = timeline.publicPartOf(subject.id());
        List<Decision> decisions = timeline.decisionsOn(subject.id());
        String department = departments.find(subject.departmentId()).map(Department::name).orElse("");
        return Page.of("participation/track", new TrackPage(
                tracked,
                proposal,
                processes.get(proposal.processId()),
                proposals.countSupports(proposal),
                studies.publicPartOf(proposal),
                conclusions.today(),
                department,
                OwnStory.of(entries, Happenings.of(entries, department, text -> text, view), view),
                question(subject, entries),
                subject.status().isOpen() || decisions.isEmpty() ? null : decisions.getLast(),
                ACTS.contains(tracked.done()) ? tracked.done() : ""));
    }

    private static String question(Case subject, List<Entry> entries) {
        return subject.status() != CaseStatus.WAITING
                ? ""
                : entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.ASKED)
                        .reduce((earlier, later) -> later)
                        .map(Entry::publicText)
                        .orElse("");
    }

    @Override
    public String act(String act, Case subject, String text, View view) {
        Proposal proposal = proposals.get(subject.subjectId());
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> note(subject, view.t("participation.track.note.more", said(text)));
            case "titre" -> correct(subject, proposal, text, proposal.words(), view);
            case "corriger" -> correct(subject, proposal, proposal.title(), text, view);
            case "etude" -> conclusions.answer(proposal.id(), text);
            case "retirer" -> withdraw(subject, proposal, text, view);
            default -> acts.reopen(subject.id(), text, Actor.requester());
        }
        return act;
    }

    private void correct(Case subject, Proposal proposal, String title, String words, View view) {
        proposals.correct(proposal.id(), title, words);
        note(subject, view.t("participation.track.note.corrected"));
    }

    private void withdraw(Case subject, Proposal proposal, String text, View view) {
        proposals.withdraw(proposal.id(), text);
        note(subject, view.t("participation.track.note.withdrawn", text.strip()));
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
