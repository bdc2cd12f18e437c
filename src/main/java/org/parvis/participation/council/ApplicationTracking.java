package org.parvis.participation.council;

import java.util.Objects;
import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.OwnFile;
import org.parvis.casework.OwnFiles;
import org.parvis.casework.Tracked;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever applied for a seat sees and does with the link or the code that only they have. */
@Service
@Transactional
class ApplicationTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "nom", "retirer");
    private static final String PUBLIC = "public";

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Applications applications;
    private final ApplicationAnswers answers;
    private final ApplicationWithdrawals withdrawals;
    private final Councils councils;
    private final Colleges colleges;
    private final OwnFiles files;

    ApplicationTracking(
            CaseActs acts,
            CaseWriting writing,
            Applications applications,
            ApplicationAnswers answers,
            ApplicationWithdrawals withdrawals,
            Councils councils,
            Colleges colleges,
            OwnFiles files) {
        this.acts = acts;
        this.writing = writing;
        this.applications = applications;
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.councils = councils;
        this.colleges = colleges;
        this.files = files;
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
        OwnFile file = files.of(subject, view);
        return Page.of("council/track", new ApplicationTrackPage(
                tracked, one, council, colleges.find(council, one.collegeId()).map(College::name).orElse(""), file.department(),
                file.story(), Objects.requireNonNullElse(file.question(), ""), naming(one), withdrawals.isPossible(one, subject), ACTS.contains(tracked.done()) ? tracked.done() : ""));
    }

    /** What holds where they sit, else what they said of it: until they sit, and not once they sit no more. */
    private ApplicationTrackPage.Naming naming(Application one) {
        return answers.maySit(one)
                ? new ApplicationTrackPage.Naming(one.wantsName(), true)
                : answers.mandate(one)
                        .map(mandate -> new ApplicationTrackPage.Naming(mandate.naming().isNamed(), true))
                        .orElse(new ApplicationTrackPage.Naming(false, false));
    }

    @Override
    public String act(String act, String token, Case subject, String text, View view) {
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> writing.addNote(subject.id(), view.t("council.track.note", said(text)), Actor.requester());
            case "nom" -> answers.name(subject.subjectId(), text.equals(PUBLIC));
            default -> withdrawals.withdraw(subject.subjectId());
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
