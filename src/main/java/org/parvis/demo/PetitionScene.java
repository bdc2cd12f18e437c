package org.parvis.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.decision.DecisionDrafts;
import org.parvis.participation.decision.Fate;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Matters;
import org.parvis.participation.decision.Said;
import org.parvis.participation.decision.Saved;
import org.parvis.participation.decision.TownDecisionDraft;
import org.parvis.participation.decision.Written;
import org.parvis.participation.petition.Duty;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.NewPetition;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionActs;
import org.parvis.participation.petition.PetitionRemarks;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.petition.PetitionText;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.participation.petition.SigningSheets;
import org.parvis.participation.talk.Objection;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Residents of the trial town petition it: one is signed, one was answered, one is not admitted, one is to be examined. */
@Component
class PetitionScene {

    private static final List<String> GIVEN = List.of(
            "Awa", "Bruno", "Chloé", "Driss", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karim", "Lucie", "Malik", "Nadia", "Omar", "Paule");
    private static final List<String> FAMILIES = List.of(
            "Martin", "Diallo", "Petit", "Nguyen", "Moreau", "Benali", "Roux", "Ferreira", "Girard", "Haddad", "Fontaine", "Le Goff", "Kaya", "Blanc");
    private static final int VOTERS = 13_400;
    private static final int FOR_AN_ANSWER = 60;
    private static final int TENTH = 100;

    private final PetitionRules rules;
    private final Petitions petitions;
    private final PetitionActs acts;
    private final PetitionRemarks remarks;
    private final SigningSheets sheets;
    private final Matters matters;
    private final DecisionDrafts drafts;

    PetitionScene(
            PetitionRules rules,
            Petitions petitions,
            PetitionActs acts,
            PetitionRemarks remarks,
            SigningSheets sheets,
            Matters matters,
            DecisionDrafts drafts) {
        this.remarks = remarks;
        this.rules = rules;
        this.petitions = petitions;
        this.acts = acts;
        this.sheets = sheets;
        this.matters = matters;
        this.drafts = drafts;
    }

    void play(Cast cast, LocalDate today) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        rules.write(0, new PetitionRule(
                0, null, Taking.YES, 16, Birth.NOT_ASKED, List.of("92330"), 6, 21, 15, 6, (long) VOTERS, "électeurs inscrits", "accueil",
                List.of(new Step(FOR_AN_ANSWER, null, Duty.ANSWER, "", 60), new Step(null, TENTH, Duty.COUNCIL, "", 120))), admin);
        Petition crossing = admitted("Un passage piéton devant l’école du Centre",
                "Tracer un passage piéton surélevé rue des Écoles, devant le portail.",
                "Trois cents enfants traversent chaque matin entre deux virages. Deux accidents légers depuis la rentrée.", "Rue des Écoles", "STREETS",
                "Les parents de l’école du Centre", admin);
        sign(crossing, 72, admin);
        answer(crossing, today, admin);
        Petition library = admitted("Ouvrir la bibliothèque le dimanche matin",
                "Ouvrir la bibliothèque de 10 h à 13 h le dimanche, hors vacances.",
                "Le samedi, il n’y a plus une place assise. Le dimanche, les étudiants et les familles n’ont nulle part où aller.", "", "SPORT", "", admin);
        sign(library, 41, admin);
        remarks.say(library.id(), new Objection.Typed(
                1, "« Personne n’y travaille » : c’est injuste pour les bibliothécaires.", EmailAddress.of("lectrice@habitants.example"), Locale.FRENCH));
        Petition planes = sent("Interdire les avions au-dessus de la ville", "Interdire le survol de la ville par les avions de ligne.",
                "Le bruit réveille les enfants dès cinq heures.", "", "NATURE", "");
        acts.refuse(
                planes.id(), planes.revision(), Ground.OUTSIDE, "Le survol est réglementé par l’État : la ville ne peut pas l’interdire. Elle peut demander une mesure du bruit : vous pouvez "
                        + "corriger votre pétition en ce sens.", admin);
        sent("Des bancs à l’ombre avenue de Camberwell", "Installer un banc à l’ombre tous les cent mètres avenue de Camberwell.",
                "Beaucoup de personnes âgées font cette route à pied et ne peuvent pas s’arrêter.", "Avenue de Camberwell", "STREETS", "Collectif Marcher à Sceaux");
    }

    private Petition sent(String title, String asks, String why, String place, String theme, String shownName) {
        return petitions.get(petitions.submit(new NewPetition(
                PetitionText.typed(title, asks, why, place, theme, shownName), "Awa Diop", DemoPeople.AWA, "92330", true, Locale.FRENCH, CaseChannel.WEB,
                Actor.requester())).id());
    }

    private Petition admitted(String title, String asks, String why, String place, String theme, String shownName, Visitor by) {
        Petition sent = sent(title, asks, why, place, theme, shownName);
        acts.admit(sent.id(), sent.revision(), by);
        return petitions.get(sent.id());
    }

    /** On paper, sheet by sheet: nobody of them has an address here. */
    private void sign(Petition petition, int people, Visitor by) {
        List<Who> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(new Who(GIVEN.get(i % GIVEN.size()), FAMILIES.get((i + i / GIVEN.size()) % FAMILIES.size()), "92330", null));
        }
        for (int from = 0; from < people; from += SigningSheet.LINES) {
            sheets.type(petition, from / SigningSheet.LINES + 1, all.subList(from, Math.min(people, from + SigningSheet.LINES)), null, by);
        }
    }

    private void answer(Petition petition, LocalDate today, Visitor by) {
        Matter matter = matters.findAsked(petition.number()).orElseThrow();
        drafts.begin(matter, "", by);
        TownDecisionDraft about = new TownDecisionDraft(
                "Maire", today, "", "La ville tracera un passage surélevé devant le portail avant les vacances de printemps, et mesurera les vitesses pendant un mois "
                        + "après. Elle ne met pas la rue en sens unique, que la pétition ne demandait pas mais que des parents ont proposé : les bus n’auraient plus de chemin.",
                "La pétition, les deux rapports d’accident, le comptage des passages du mois dernier.", "", today.plusMonths(8));
        Saved saved = drafts.save(
                matter, new Written(0, about, List.of(new Said(petition.number(), Fate.TAKEN, "Le danger est constaté, le coût tient dans le budget voirie.", 0))), by);
        drafts.publish(matter, saved.revision(), by);
    }
}
