package org.parvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.demo.Tale.Told;
import org.parvis.relation.Birth;
import org.parvis.relation.Direction;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Whom the front desk knows by now, and what they called about. */
@Component
class FilesScene {

    private static final Birth BORN = new Birth(LocalDate.of(1980, 5, 17), Proof.STATED);

    private final Persons persons;
    private final Interactions interactions;
    private final Bonds bonds;
    private final Consents consents;
    private final Clock clock;

    FilesScene(Persons persons, Interactions interactions, Bonds bonds, Consents consents, Clock clock) {
        this.persons = persons;
        this.interactions = interactions;
        this.bonds = bonds;
        this.consents = consents;
        this.clock = clock;
    }

    void play(Cast cast, Map<String, Told> told) {
        Visitor karim = cast.visitor("Karim", Role.FRONT_DESK);
        // She showed that the address is hers: she speaks for an association.
        UUID awa = persons.create(
                new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "fr", "", List.of(
                        new Stated(IdentifierKind.EMAIL, DemoPeople.AWA, Proof.SEEN),
                        stated(IdentifierKind.PHONE, "06 39 98 40 12"),
                        stated(IdentifierKind.ADDRESS, "14 rue du Lycée, 92330 Sceaux"))),
                karim);
        interactions.opened(id(told, "dump"), CaseChannel.PHONE, awa, Tale.AWA, karim);
        interactions.opened(id(told, "bench"), CaseChannel.COUNTER, awa, Tale.AWA, karim);
        interactions.note(awa, call("Demande où en est l’enlèvement du canapé. Répondu : c’est fait depuis ce matin."), karim);
        UUID paulette = persons.create(
                person("Garnier", "Paulette", "Écrire plutôt qu’appeler.", "", "01 99 00 17 35", "3 allée des Tilleuls, 92330 Sceaux"),
                karim);
        interactions.note(paulette, call("Voulait les horaires de la déchèterie. Donnés : tous les jours sauf mardi, de 9 h à 18 h."), karim);
        UUID idris = persons.create(person("Lambert", "Idris", "", "idris@habitants.example", "06 39 98 71 50", ""), karim);
        interactions.opened(id(told, "hole"), CaseChannel.PHONE, idris, Tale.IDRIS, karim);
        UUID gardens = persons.create(
                new PersonDraft(PersonKind.ORGANISATION, "Amicale des jardins partagés", "", "fr", "", List.of(
                        stated(IdentifierKind.EMAIL, "jardins@associations.example"),
                        stated(IdentifierKind.PHONE, "01 99 00 22 08"),
                        stated(IdentifierKind.SIRET, "999 999 014 00015"))),
                karim);
        Bond.Terms charge = new Bond.Terms("Présidente", LocalDate.of(2024, 1, 15), null, Proof.STATED);
        bonds.add(new NewBond(awa, gardens, BondRole.MEMBER, charge), karim);
        Bond.Terms voice = new Bond.Terms("Parler pour l’association", null, LocalDate.now(clock).plusMonths(11), Proof.SEEN);
        bonds.add(new NewBond(awa, gardens, BondRole.MANDATARY, voice), karim);
        Bond.Terms mandate = new Bond.Terms("Ses démarches au guichet", null, LocalDate.now(clock).plusMonths(9), Proof.SEEN);
        bonds.add(new NewBond(idris, paulette, BondRole.MANDATARY, mandate), karim);
        consents.note(awa, new Consents.Word(Purpose.NEWSLETTER, true, CaseChannel.COUNTER, "Formulaire signé au forum des associations"), karim);
        consents.note(paulette, new Consents.Word(Purpose.SURVEYS, false, CaseChannel.PHONE, ""), karim);
        twice(karim);
    }

    /** Two of them have been written down a second time; a couple has one address, and is none of that. */
    private void twice(Visitor karim) {
        UUID again = persons.create(
                new PersonDraft(PersonKind.PERSON, "Diopp", "Awa", "", BORN, "fr", "", List.of(
                        stated(IdentifierKind.PHONE, "06 39 98 40 12"))),
                karim);
        interactions.note(again, call("Demande quand ouvre l’inscription à la bibliothèque. Répondu : le 5 du mois."), karim);
        persons.create(person("Garnier-Rousseau", "P.", "", "paulette@habitants.example", "", "3, allée des Tilleuls 92330 Sceaux"), karim);
        persons.create(person("Diop", "Moussa", "", "", "", "14 rue du Lycée, 92330 Sceaux"), karim);
    }

    private static PersonDraft person(String family, String given, String needs, String email, String phone, String address) {
        return new PersonDraft(PersonKind.PERSON, family, given, "fr", needs, List.of(
                stated(IdentifierKind.EMAIL, email),
                stated(IdentifierKind.PHONE, phone),
                stated(IdentifierKind.ADDRESS, address)));
    }

    private static Stated stated(IdentifierKind kind, String typed) {
        return new Stated(kind, typed, Proof.STATED);
    }

    private static Interactions.Note call(String words) {
        return new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, words);
    }

    private static UUID id(Map<String, Told> told, String key) {
        return Objects.requireNonNull(told.get(key), key).caseId();
    }
}
