package org.parvis.participation.petition;

import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.OwnFiles;
import org.parvis.casework.Tracked;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever began a petition sees and does with the link or the code that only they have. */
@Service
@Transactional
class PetitionTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "retirer", "charte");
    private static final Set<String> DONE = Set.of("repondre", "preciser", "retirer", "corriger", "charte");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Petitions petitions;
    private final PetitionActs petitionActs;
    private final PetitionModeration moderation;
    private final OwnFiles files;

    PetitionTracking(
            CaseActs acts,
            CaseWriting writing,
            Petitions petitions,
            PetitionActs petitionActs,
            PetitionModeration moderation,
            OwnFiles files) {
        this.moderation = moderation;
        this.acts = acts;
        this.writing = writing;
        this.petitions = petitions;
        this.petitionActs = petitionActs;
        this.files = files;
    }

    @Override
    public String kind() {
        return PetitionCases.CODE;
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Tracked tracked, View view) {
        Case subject = tracked.subject();
        Petition petition = petitions.get(subject.subjectId());
        return Page.of("petition/track", new PetitionTrackPage(
                tracked, petition, petitions.thresholds(petition), petitions.now(), petitions.wasRefused(petition), files.of(subject, view),
                moderation.findAppealable(petition).map(CommentModeration::appealUntil).orElse(null),
                DONE.contains(tracked.done()) ? tracked.done() : ""));
    }

    @Override
    public String act(String act, String token, Case subject, String text, View view) {
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> writing.addNote(subject.id(), view.t("petition.track.note", said(text)), Actor.requester());
            case "charte" -> moderation.appeal(subject.subjectId(), text);
            default -> petitionActs.withdraw(subject.subjectId(), text);
        }
        return act;
    }

    private static String said(String text) {
        String said = Printable.text(text);
        if (said.isEmpty() || said.length() > PetitionText.LONGEST_WHY) {
            throw new Refusal("petition.refused.noWhy");
        }
        return said;
    }
}
