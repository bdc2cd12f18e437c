package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.participation.petition.Petition.State;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A petition from its first words to its end: rules, draft, examination, correction, extension, withdrawal, answer. */
class PetitionsIT extends TownWithPetitions {

    private static final String DESK = "/bureau/petitions";

    @Autowired
    private PetitionLists lists;

    @Autowired
    private CaseActs caseActs;

    @Autowired
    private Cases cases;

    private static String launch(String step, String title) {
        return form(
                "etape", step, "key", "k-" + title.hashCode(), "title", title, "asks", "Planter vingt arbres place du marché.",
                "why", "La place est une fournaise en été.", "place", "Place du marché", "theme", "NATURE", "shownName", "", "name", "Awa Diop",
                "email", AWA, "postcode", "92330", "age", "oui");
    }

    private String own() {
        String link = mailbox.latestLink(town, AWA, "/suivi/");
        return link.substring(link.indexOf("/suivi/"));
    }

    @Test
    void goesFromADraftToItsOpening() {
        HttpResponse<String> kept = post(town, "/petitions/lancer", form("etape", "garder", "title", "Des arbres", "email", AWA));
        assertThat(kept.statusCode()).isEqualTo(303);
        String draft = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^(https?://[^/]+)?/t/[^/]+", "");
        assertThat(read(get(town, draft)).select("#title").val()).isEqualTo("Des arbres");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("/petitions/lancer?brouillon=");
        assertThat(read(get(town, "/petitions/lancer?brouillon=autre")).select("#title").val()).isEmpty();
        HttpResponse<String> wrong = post(town, "/petitions/lancer", form("etape", "verifier", "title", "Des arbres", "postcode", "75001"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(6);
        assertThat(read(wrong).select("#title").val()).isEqualTo("Des arbres");
        open("Des arbres sur la place du marché");
        assertThat(read(post(town, "/petitions/lancer", launch("verifier", "Des arbres place du marché"))).text())
                .contains("Cela existe peut-être déjà", "Des arbres sur la place du marché");
        String receipt = read(post(town, "/petitions/lancer", launch("envoyer", "Des arbres place du marché"))).text();
        assertThat(receipt).contains("Votre pétition est envoyée");
        assertThat(read(post(town, "/petitions/lancer", launch("envoyer", "Des arbres place du marché"))).text()).as("sent twice, it is one").isEqualTo(receipt);
        assertThat(get(town, "/petitions").body()).doesNotContain("Des arbres place du marché");
        assertThat(read(get(nadia, DESK)).text()).contains("Des arbres place du marché", "À examiner avant le");
    }

    @Test
    void isRefusedOnAPublishedGroundAndCorrected() {
        post(town, "/petitions/lancer", launch("envoyer", "Interdire les avions"));
        Petition sent = first(PetitionLists.Shelf.TO_EXAMINE);
        String page = DESK + "/" + sent.number();
        assertThat(read(get(nadia, page)).text()).contains("Hors des compétences.", "Recevable : ouvrir à la signature pour 6 mois");
        assertThat(read(get(nadia, "/bureau/dossiers/" + sent.number())).text()).contains("Interdire les avions", "Examiner la pétition");
        HttpResponse<String> silent = post(nadia, page + "/refuser", form("lu", "1", "motif", "", "raison", "Trop court"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(read(silent).select("#raison").text()).isEqualTo("Trop court");
        assertThat(post(nadia, page + "/refuser", form("lu", "1", "motif", "OUTSIDE", "raison", "Non.")).statusCode()).isEqualTo(422);
        assertThat(post(nadia, page + "/refuser", form("lu", "1", "motif", "OUTSIDE", "raison", "Le ciel dépend de l’État : écrivez à la préfecture.")).statusCode()).isEqualTo(303);
        assertThat(read(get(town, sent.path())).text()).contains("Interdire les avions", "Non recevable", "Hors des compétences.", "écrivez à la préfecture");
        assertThat(read(get(town, "/petitions?etat=refusees")).text()).contains("Interdire les avions", "Hors des compétences.");
        assertThat(mailbox.list(town, AWA).getFirst()).as("in words of a petition")
                .contains("écrivez à la préfecture", "n’est pas recevable. Voici pourquoi").doesNotContain("votre demande", "réparé");
        String own = own();
        assertThat(read(get(town, own)).select(".timeline").text()).contains("Pétition non recevable", "Pétition reçue").doesNotContain("Non retenu");
        assertThat(read(get(town, own + "?lang=en")).select(".timeline").text()).contains("Petition not admissible", "Petition received").doesNotContain("Declined");
        assertThat(read(get(town, own)).text()).contains("Corriger et envoyer de nouveau");
        String token = own.substring("/suivi/".length());
        assertThat(read(get(town, "/petitions/corriger?jeton=" + token)).select("#title").val()).isEqualTo("Interdire les avions");
        String better = form(
                "jeton", token, "title", "Mesurer le bruit des avions", "asks", "Installer un capteur de bruit.", "why", "On ne dort plus.", "place", "", "theme",
                "", "shownName", "");
        assertThat(post(town, "/petitions/corriger", better.replace("title=Mesurer", "title=")).statusCode()).isIn(303, 422);
        post(town, "/petitions/corriger", better);
        assertThat(read(sent).state()).isEqualTo(State.SENT);
        assertThat(get(town, sent.path()).statusCode()).isEqualTo(404);
        assertThat(post(nadia, page + "/admettre", form("lu", String.valueOf(read(sent).revision()))).statusCode()).isEqualTo(303);
        assertThat(read(get(town, sent.path())).text()).contains("À signer", "Recevable : ouverte à la signature");
        assertThat(String.join("\n", mailbox.list(town, AWA))).contains("Signez-la en premier", "a reçu une réponse", "Nous avons bien reçu votre pétition")
                .doesNotContain("est résolue", "votre demande");
        assertThat(post(nadia, page + "/refuser", form("motif", "OUTSIDE", "raison", "Une raison assez longue.")).statusCode()).as("once").isEqualTo(422);
        assertThat(post(town, "/petitions/corriger", better).statusCode()).as("people sign it now").isEqualTo(422);
        assertThat(get(town, "/petitions/corriger?jeton=autre").statusCode()).isEqualTo(404);
        assertThat(post(town, "/petitions/corriger", form("jeton", "autre")).statusCode()).isEqualTo(404);
    }

    private Petition first(PetitionLists.Shelf shelf) {
        return InTerritory.call(town.id(), () -> lists.list(shelf, null, 5)).getFirst();
    }

    @Test
    void isDecidedOnItsCaseAsWell() {
        Petition sent = submit("Une pétition");
        in(town, () -> caseActs.decide(
                sent.caseId(), DecisionDraft.declined("Cela regarde le département.", "Code général"),
                Actor.agent(nadia.id(), "Nadia")));
        assertThat(read(sent).state()).isEqualTo(State.REFUSED);
        in(town, () -> caseActs.takeBackDecision(
                sent.caseId(), "Une erreur de lecture.", null, Actor.agent(nadia.id(), "Nadia")));
        assertThat(read(sent).state()).as("examined anew").isEqualTo(State.SENT);
        in(town, () -> caseActs.decide(
                sent.caseId(), DecisionDraft.resolved("La pétition est recevable."),
                Actor.agent(nadia.id(), "Nadia")));
        assertThat(read(sent).state()).isEqualTo(State.OPEN);
    }

    @Test
    void hidesTheWordsOfWhatInsults() {
        Petition sent = submit("Monsieur X est un voleur");
        in(town, () -> acts.refuse(sent.id(), sent.revision(), Ground.INSULTING, "Le texte accuse une personne nommée.", new TestVisitor(nadia)));
        assertThat(read(get(town, sent.path())).text()).contains("Propos injurieux", "accuse une personne").doesNotContain("voleur");
        assertThat(get(town, "/petitions?etat=refusees").body()).contains(sent.number()).doesNotContain("voleur");
        assertThat(get(town, "/petitions.csv").body()).contains(sent.number()).doesNotContain("voleur");
        assertThat(get(town, "/petitions?q=voleur").body()).doesNotContain("est un voleur");
        assertThat(get(town, sent.path() + "/feuille").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheRulesUnderWhichItWasSent() {
        Petition petition = open("Des arbres");
        HttpResponse<String> wrong = post(antoine, DESK + "/regles", form(
                "version", "1", "ouvertes", "oui", "age", "16", "mois", "3", "examen", "21", "papier", "15", "garde", "6", "service", "voirie", "base", "",
                "seuil0", "500", "unite0", "nombre", "devoir0", "ANSWER", "jours0", "60", "seuil1", "10", "unite1", "part", "devoir1", "COUNCIL", "jours1", "90"));
        assertThat(wrong.statusCode()).as("a share of nothing").isEqualTo(422);
        assertThat(read(wrong).select("#mois").val()).isEqualTo("3");
        String rule = form(
                "version", "1", "ouvertes", "oui", "age", "18", "mois", "3", "examen", "10", "papier", "5", "garde", "6", "service", "voirie", "base", "12 345",
                "baseDe", "électeurs inscrits", "seuil0", "500", "unite0", "nombre", "devoir0", "ANSWER", "jours0", "60", "seuil1", "10", "unite1", "part",
                "devoir1", "COUNCIL", "jours1", "90");
        assertThat(post(antoine, DESK + "/regles", rule).statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/regles", rule).statusCode()).as("another wrote meanwhile").isEqualTo(422);
        assertThat(read(get(town, "/petitions/regles")).text()).contains("au moins 18 ans", "235 signatures (10 % des électeurs inscrits)");
        assertThat(read(get(town, "/petitions/regles?version=1")).text()).contains("au moins 16 ans", "ne s’appliquent plus");
        assertThat(InTerritory.call(town.id(), () -> petitions.rule(petition)).minAge()).isEqualTo(16);
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("update participation.petition_rule set min_age = 12 where territory_id = ?").param(town.id()).update()))
                .as("nobody changes a version").isInstanceOf(DataAccessException.class);
        for (Person person : List.of(nadia, aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(person, DESK + "/regles").statusCode()).isEqualTo(403);
            assertThat(post(person, DESK + "/regles", rule).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void isExtendedAndEndsWithAResultThatStays() {
        Petition petition = open("Des arbres");
        String key = sign(petition, AWA, "Awa", "Diop");
        String page = DESK + "/" + petition.number();
        assertThat(post(nadia, page + "/prolonger", form("jour", LocalDate.now().plusDays(3).toString(), "raison", "Le site était en panne.")).statusCode())
                .as("never a shorter time").isEqualTo(422);
        assertThat(post(nadia, page + "/prolonger", form("jour", LocalDate.now().plusMonths(7).toString(), "raison", "Le site était en panne.")).statusCode()).isEqualTo(303);
        assertThat(read(get(town, petition.path())).text()).contains("Prolongée jusqu’au", "Le site était en panne.");
        end(petition, 0);
        assertThat(read(petition).state()).isEqualTo(State.CLOSED);
        assertThat(mailbox.list(town, AUTHOR).getFirst().replaceAll("[>\\s]+", " "))
                .contains("Une signature est comptée à ce jour").doesNotContain("Aucun seuil");
        assertThat(read(get(town, petition.path())).text()).contains("Terminée", "Fin de la pétition, avec une signature").doesNotContain("Signer la pétition");
        assertThat(ask(petition, LEA, "Léa", "P").statusCode()).isEqualTo(422);
        assertThat(post(town, "/petitions/signature/retirer", form("cle", key)).statusCode()).as("frozen").isEqualTo(422);
        assertThat(signed(petition)).isOne();
        in(town, () -> jdbc.sql("update participation.petition set counted_until = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("update participation.petition set by_web = 99 where territory_id = ?").param(town.id()).update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(read(get(town, "/petitions?etat=closes")).text()).contains("Des arbres");
        in(town, () -> assertThat(closing.run()).as("once").isZero());
    }

    @Test
    void isWithdrawnWithAReasonAsLongAsNothingIsOwed() {
        Petition petition = open("Des arbres");
        String own = mailbox.latestLink(town, AUTHOR, "/suivi/");
        String path = own.substring(own.indexOf("/suivi/"));
        assertThat(post(town, path + "/retirer", form("texte", "")).statusCode()).isEqualTo(422);
        assertThat(post(town, path + "/retirer", form("texte", "Les arbres sont plantés, merci.")).statusCode()).isEqualTo(303);
        assertThat(read(get(town, petition.path())).text()).contains("Pétition retirée", "Les arbres sont plantés, merci.");
        Petition owed = open("Des bancs");
        sign(owed, AWA, "Awa", "D");
        sign(owed, LEA, "Léa", "P");
        sign(owed, JO, "Jo", "R");
        assertThatThrownBy(() -> in(town, () -> acts.withdraw(owed.id(), "Je ne veux plus."))).hasMessageContaining("owed");
        assertThat(read(owed).state()).isEqualTo(State.OPEN);
    }

    @Test
    void isAnsweredByADecisionThatEverybodyReads() {
        Petition petition = open("Des arbres");
        sign(petition, AWA, "Awa", "D");
        sign(petition, LEA, "Léa", "P");
        sign(petition, JO, "Jo", "R");
        in(town, () -> news.tell());
        String desk = DESK + "/" + petition.number() + "/decision";
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        assertThat(post(head, desk + "/preparer", "").statusCode()).isEqualTo(303);
        assertThat(read(get(head, desk)).text()).contains("Ce que devient la demande", "Des arbres");
        String answer = form(
                "revision", "0", "authority", "Conseil municipal", "sessionOn", LocalDate.now().toString(), "words", "Vingt arbres seront plantés cet hiver.",
                "dataUsed", "La pétition.", "reviewOn", LocalDate.now().plusYears(1).toString(), "code", petition.number(), "fate." + petition.number(), "PARTLY",
                "reason." + petition.number(), "Douze place du marché, huit rue Houdan.", "relu", "oui", "geste", "publier");
        HttpResponse<String> published = post(head, desk, answer);
        assertThat(published.statusCode()).as(read(published).select(".error-summary").text()).isEqualTo(303);
        assertThat(read(get(town, petition.path())).text()).contains("La réponse de la collectivité", "Conseil municipal", "Réponse publiée");
        assertThat(read(get(town, petition.path() + "/decision")).text()).contains("Vingt arbres seront plantés", "Douze place du marché");
        Threshold first = InTerritory.call(town.id(), () -> petitions.thresholds(petition)).getFirst();
        assertThat(InTerritory.call(town.id(), () -> cases.get(Objects.requireNonNull(first.caseId())).status().isOpen())).isFalse();
        assertThat(mailbox.list(town, AUTHOR).getFirst()).contains("La réponse à votre pétition est publiée");
        in(town, () -> assertThat(news.tell()).isEqualTo(3));
        assertThat(mailbox.list(town, LEA).getFirst()).contains("a répondu à la pétition");
        assertThat(read(get(town, "/petitions?etat=repondues")).text()).contains("Des arbres");
        owesWhatIsReachedAfterTheAnswer(petition);
        for (Person person : List.of(nadia, aStaffMember(town, Role.FRONT_DESK, null), aResident(town))) {
            assertThat(get(person, desk).statusCode()).isEqualTo(403);
        }
        assertThat(get(aStaffMember(town, Role.HEAD, UUID.randomUUID()), desk).statusCode()).as("another department's").isEqualTo(404);
    }

    @Test
    void owesAnAnswerUntilItIsPublished() {
        Petition petition = open("Des bancs");
        sign(petition, AWA, "Awa", "D");
        sign(petition, LEA, "Léa", "P");
        sign(petition, JO, "Jo", "R");
        UUID owed = Objects.requireNonNull(InTerritory.call(town.id(), () -> petitions.thresholds(petition)).getFirst().caseId());
        in(town, () -> caseActs.decide(owed, DecisionDraft.resolved("Un courrier est parti."), Actor.agent(nadia.id(), "Nadia")));
        assertThat(read(petition).standing(Instant.now())).isEqualTo(Petition.Standing.AWAITED);
        assertThat(read(get(town, "/petitions?etat=attendues")).text()).contains("Des bancs");
    }

    /** Answered already, it awaits what a higher threshold obliges the town to, until that has its case's end. */
    private void owesWhatIsReachedAfterTheAnswer(Petition petition) {
        sign(petition, "theo@habitants.example", "Théo", "N");
        sign(petition, "zoe@habitants.example", "Zoé", "M");
        assertThat(read(get(town, "/petitions?etat=attendues")).text()).contains("Des arbres");
        assertThat(read(get(town, "/petitions?etat=repondues")).text()).doesNotContain("Des arbres");
        assertThat(read(get(nadia, DESK + "?etat=attendues")).text()).contains("Des arbres");
        Threshold council = InTerritory.call(town.id(), () -> petitions.thresholds(petition)).getLast();
        UUID owed = Objects.requireNonNull(council.caseId());
        Actor agent = Actor.agent(nadia.id(), "Nadia");
        in(town, () -> caseActs.decide(owed, DecisionDraft.resolved("Délibération du 3 mars, article 2."), agent));
        assertThat(read(get(town, "/petitions?etat=attendues")).text()).doesNotContain("Des arbres");
        assertThat(read(get(town, "/petitions?etat=repondues")).text()).contains("Des arbres");
        in(town, () -> caseActs.reopen(owed, "Il manque une annexe.", agent));
        assertThat(read(petition).standing(Instant.now())).isEqualTo(Petition.Standing.AWAITED);
    }

    @Test
    void isReportedAndHidden() {
        Petition petition = open("Des arbres");
        assertThat(post(town, petition.path() + "/signaler", form("article", "")).statusCode()).isEqualTo(422);
        assertThat(post(town, petition.path() + "/signaler", form("article", "1", "texte", "Le texte donne mon adresse.")).statusCode()).isEqualTo(303);
        assertThat(read(get(nadia, "/bureau/dossiers/" + petition.number())).text()).contains("Un lecteur signale").doesNotContain("Le texte donne mon adresse.");
        assertThat(read(get(nadia, petition.deskPath())).text()).as("where it goes with whoever said it").contains("Le texte donne mon adresse.");
        String page = DESK + "/" + petition.number();
        hide(petition, "Le texte donnait une adresse privée.");
        HttpResponse<String> gone = get(town, petition.path());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Le texte donnait une adresse privée.").doesNotContain("Des arbres");
        assertThat(ask(petition, AWA, "A", "B").statusCode()).isEqualTo(404);
        assertThat(post(nadia, page + "/moderation", form("acte", "RESTORE", "lu", "1", "raison", "L’adresse est ôtée.")).statusCode()).isEqualTo(303);
        assertThat(get(town, petition.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void isForItsDepartmentAtTheDesk() {
        Petition petition = submit("Des arbres");
        String page = DESK + "/" + petition.number();
        Person elsewhere = anAgent(town, UUID.randomUUID());
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(elsewhere, page).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, DESK).body()).doesNotContain("Des arbres");
        assertThat(get(aResident(town), page).statusCode()).isEqualTo(403);
        assertThat(get(town, page).statusCode()).as("nobody").isEqualTo(302);
        assertThat(read(get(desk, page)).text()).contains("Des arbres").doesNotContain("Déclarer non recevable");
        for (String act : List.of("/admettre", "/refuser", "/prolonger", "/feuilles/1/controler")) {
            assertThat(post(desk, page + act, form("motif", "OUTSIDE", "raison", "Une raison assez longue.", "masquer", "Une raison assez longue.")).statusCode()).as(act).isEqualTo(404);
            assertThat(post(elsewhere, page + act, "").statusCode()).as(act).isEqualTo(404);
        }
        assertThat(read(petition).state()).isEqualTo(State.SENT);
        Person stranger = aStaffMember(aTown(), Role.ADMINISTRATOR, null);
        assertThat(get(stranger, page).statusCode()).as("another town's").isEqualTo(404);
    }

    @Test
    void isListedFoundAndOpenData() {
        Petition petition = open("Des arbres sur la place");
        assertThat(read(get(town, "/petitions")).text()).contains("Des arbres sur la place", "À signer", "au moins 16 ans", "5 signatures (5 % des électeurs inscrits)");
        assertThat(read(get(town, "/petitions?q=arbre")).text()).contains("Des arbres sur la place");
        assertThat(read(get(town, "/petitions?q=piscine")).text()).contains("Aucune pétition ne correspond");
        assertThat(get(town, "/petitions.atom").body()).contains("Des arbres sur la place");
        assertThat(get(town, "/petitions.rss").statusCode()).isEqualTo(200);
        assertThat(get(town, "/petitions.csv").body()).contains(petition.number(), "OPEN").doesNotContain(AUTHOR, "Autrice");
        assertThat(read(get(town, petition.path() + "/feuille?n=7")).text()).contains("feuille 7", "Deux enfants ont failli", "Adresse et code postal");
        assertThat(read(get(town, "/participer")).text()).contains("Pétitions");
        assertThat(get(town, "/recherche?q=arbres").body()).contains("Des arbres sur la place");
        assertThat(read(get(town, "/recherche?q=" + "signer+une+p%C3%A9tition")).select("main a[href=/petitions], main a[href$=/petitions]").eachText())
                .as("the page itself, for whoever looks for no certain one")
                .contains("Pétitions");
    }
}
