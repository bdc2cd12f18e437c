package org.parvis.participation.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.Voice;
import org.parvis.participation.kin.Author;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.Judging;
import org.parvis.relation.bond.Mandates;
import org.parvis.web.FormErrors;

/**
 * Whether an idea is shown.
 *
 * @param voices for which organisations its authors speak
 * @param companions authors who wrote with them and can end with them; nobody for whoever may not open its case
 * @param hasCase whether whoever reads it may open its case
 * @param objections of readers, that nobody has answered
 * @param isGiven whether it was just given over to another mandatary
 */
public record ModeratePage(
        Proposal proposal,
        Process process,
        List<SpokenFor> voices,
        List<Author> companions,
        boolean hasCase,
        Judging judging,
        List<Objection> objections,
        boolean isGiven,
        FormErrors errors) {

    /**
     * An organisation in whose name it is.
     *
     * @param isInForce whether the mandate still is
     * @param others who could speak for it instead; nobody for whoever may not open its case
     */
    public record SpokenFor(Voice voice, boolean isInForce, List<Mandates.Holder> others) {}
}
