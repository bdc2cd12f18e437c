package org.parvis.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.LegalHold;
import org.parvis.casework.LegalHolds;
import org.parvis.demo.Tale.Told;
import org.parvis.relation.Direction;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.rights.Erasure;
import org.parvis.relation.rights.Erasures;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What the data protection officer has done: somebody who moved away is erased, a case before the court is held. */
@Component
class RightsScene {

    private final Persons persons;
    private final Interactions interactions;
    private final Erasures erasures;
    private final LegalHolds holds;

    RightsScene(Persons persons, Interactions interactions, Erasures erasures, LegalHolds holds) {
        this.persons = persons;
        this.interactions = interactions;
        this.erasures = erasures;
        this.holds = holds;
    }

    void play(Cast cast, Map<String, Told> told) {
        Visitor jeanne = cast.visitor("Jeanne", Role.AUDITOR);
        erasures.erase(new Erasure.Order(whoMovedAway(cast), List.of(), "Demande par courrier : la personne a quitté la ville."), jeanne);
        Told hole = Objects.requireNonNull(told.get("hole"), "hole");
        String reason = "Réclamation d’un assureur après une chute : à garder jusqu’au jugement.";
        holds.put(new LegalHold.Order(LegalHold.What.CASE, hole.caseId(), hole.number(), reason, null), jeanne);
    }

    private UUID whoMovedAway(Cast cast) {
        Visitor karim = cast.visitor("Karim", Role.FRONT_DESK);
        Stated phone = new Stated(IdentifierKind.PHONE, "06 39 98 55 21", Proof.STATED);
        UUID person = persons.create(new PersonDraft(PersonKind.PERSON, "Vasseur", "Benoît", "fr", "", List.of(phone)), karim);
        String words = "Demande l’adresse du centre des impôts. Donnée.";
        interactions.note(person, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, words), karim);
        return person;
    }
}
