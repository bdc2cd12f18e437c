package org.parvis.demo;

import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.relation.bond.Mandates;
import org.parvis.shared.Role;
import org.springframework.stereotype.Component;

/** Awa has mandate for an association of the trial town, as the front desk has seen, and proposes an idea in its name. */
@Component
class OrganisationScene {

    private static final String PROCESS = "des-idees-pour-les-jardins-et-les-rues";

    private final Processes processes;
    private final Proposals proposals;
    private final Mandates mandates;
    private final IdeaModeration moderation;

    OrganisationScene(Processes processes, Proposals proposals, Mandates mandates, IdeaModeration moderation) {
        this.processes = processes;
        this.proposals = proposals;
        this.mandates = mandates;
        this.moderation = moderation;
    }

    /** After the front desk has noted the mandate and the process was begun. */
    void play(Cast cast) {
        OnBehalf association = OnBehalf.by(mandates.of(cast.visitor("Awa", Role.AGENT)).getFirst());
        SubmittedProposal sent = proposals.submit(new NewProposal(
                processes.find(PROCESS).orElseThrow(), "Un composteur partagé à l’entrée du jardin",
                "Deux bacs fermés, une fiche qui dit quoi mettre, et des permanences de l’association le samedi matin. Nous tenons déjà celui de la rue Houdan.",
                "Jardin de la Ménagerie", "Awa", Requester.said(cast.account("Awa").name(), cast.account("Awa").email(), "", "fr"), CaseChannel.WEB,
                Actor.requester(), association));
        moderation.publish(sent.id(), cast.visitor("Paul", Role.AGENT));
    }
}
