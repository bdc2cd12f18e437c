package org.parvis.participation.council;

import java.util.List;
import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.Happenings;
import org.parvis.casework.OwnStory;
import org.parvis.casework.Timeline;
import org.parvis.casework.Tracked;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever applied for a seat sees and does with the link or the code that only they have. */
@Service
@Transactional
class ApplicationTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "retirer");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Applications applications;
    private final Councils councils;
    private final Colleges colleges;
    private final Timeline timeline;
    private final Departments departments;

    ApplicationTracking(
            CaseActs acts,
            CaseWriting writing,
            Applications applications,
            Councils councils,
            Colleges colleges,
            Timeline timeline,
            Departments departments) {
        this.acts = acts;
        this.writing = writing;
        this.applications = applications;
        this.councils = councils;
        this.colleges = colleges;
        this.timeline = timeline;
        this.departments = departments;
    }

    @Override
    public String kind() {
        return ApplicationCases.CODE;
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Tracked tracked, View view) {
        Case subject = tracked.subject();
        Application one = applications.find(subject.subjectId()).orElseThrow();
        Council council = councils.get(one.councilId());
        List<Entry> entries = timeline.publicPartOf(subject.id());
        String department = departments.find(subject.departmentId()).map(Department::name).orElse("");
        return Page.of("council/track", new ApplicationTrackPage(
                tracked, one, council, colleges.find(council, one.collegeId()).map(College::name).orElse(""), department,
                OwnStory.of(entries, Happenings.of(entries, department, text -> text, view), view), question(subject, entries),
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
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> writing.addNote(subject.id(), view.t("council.track.note", said(text)), Actor.requester());
            default -> applications.withdraw(subject.subjectId());
        }
        return act;
    }

    private static String said(String text) {
        String said = Printable.text(text);
        if (said.isEmpty() || said.length() > NewApplication.LONGEST) {
            throw new Refusal("council.refused.motivation");
        }
        return said;
    }
}
