package org.parvis.participation.petition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petition.State;
import org.parvis.participation.petition.PetitionEvent;
import org.parvis.participation.petition.PetitionRemark;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.Threshold;
import org.parvis.web.FormErrors;

/**
 * A petition at the desk.
 *
 * @param owed what each threshold obliges the town to, in words
 * @param cases numbers of the cases by which it does so, by threshold
 * @param mayHandle whether the visitor examines it; else they type sheets alone
 * @param remarks what readers remark and nobody has read; none for whoever only types
 * @param form what was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskPetitionPage(
        Petition petition,
        PetitionRule rule,
        String sentence,
        List<Threshold> thresholds,
        Map<UUID, String> owed,
        Map<UUID, String> cases,
        List<PetitionEvent> events,
        boolean mayHandle,
        List<PetitionRemark> remarks,
        Form form,
        String done,
        Instant now,
        FormErrors errors) {

    /** What was typed into one of its forms. */
    public record Form(String ground, String reason, String day, String remark) {

        static final Form EMPTY = new Form("", "", "", "");
    }

    public Ground[] grounds() {
        return Ground.values();
    }

    public boolean isToExamine() {
        return petition.state() == State.SENT;
    }

    /** Whether the town can answer it. */
    public boolean canBeAnswered() {
        return petition.state() == State.OPEN || petition.state() == State.CLOSED;
    }
}
