package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Voices;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In whose name an idea was sent stands wherever it goes: its file, what is made of it, and what comes after the mandate. */
class VoicesIT extends TownWithKin {

    private static final String CLUB = "Amicale du parc";

    @Autowired
    private Persons persons;

    @Autowired
    private Bonds bonds;

    @Autowired
    private PersonHandles handles;

    @Autowired
    private Voices voices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private UUID awaFile = new UUID(0, 0);
    private UUID club = new UUID(0, 0);
    private SubmittedProposal orchard = new SubmittedProposal(new UUID(0, 0), new UUID(0, 0), "", "", "", "");

    @BeforeEach
    void proposeForTheClub() {
        club = aFile(PersonKind.ORGANISATION, CLUB, "amicale@associations.example");
        awaFile = aMandatary("Diop", AWA);
        orchard = forTheClub("Un verger", AWA, awaFile);
    }

    private UUID aFile(PersonKind kind, String name, String email) {
        return InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(kind, name, "", "", null, "fr", "", List.of(new PersonDraft.Stated(IdentifierKind.EMAIL, email, Proof.SEEN))),
                new TestVisitor(nadia)));
    }

    private UUID aMandatary(String name, String email) {
        UUID file = aFile(PersonKind.PERSON, name, email);
        in(town, () -> bonds.add(
                new NewBond(file, club, BondRole.MANDATARY, new Bond.Terms("Parler pour elle", null, LocalDate.now().plusDays(30), Proof.SEEN)),
                new TestVisitor(nadia)));
        return file;
    }

    private SubmittedProposal forTheClub(String title, String email, UUID person) {
        SubmittedProposal sent = InTerritory.call(town.id(), () -> proposals.submit(new NewProposal(
                processes.find(SLUG).orElseThrow(), title, "Parce que : " + title, "", "Awa", Requester.said("Awa", email, "", "fr"),
                CaseChannel.WEB, Actor.requester(), new OnBehalf(club, CLUB, person, "Parler pour elle"))));
        in(town, () -> moderation.publish(sent.id(), new TestVisitor(nadia)));
        return sent;
    }

    private void end(UUID file) {
        in(town, () -> bonds.end(file, bonds.list(file).getFirst().id(), new TestVisitor(nadia)));
    }

    private String read(String number) {
        return Jsoup.parse(get(town, page(number) + "?" + UUID.randomUUID()).body()).text();
    }

    private HttpResponse<String> revise(String token) {
        return post(town, "/idees/modifier", "jeton=" + token + "&title=Deux+vergers&words=Vingt+pommiers.");
    }

    private HttpResponse<String> give(Person by, UUID to) {
        return post(by, "/bureau/idees/" + orchard.number() + "/mandataire", form("auteur", orchard.id().toString(), "personne", to.toString()));
    }

    @Test
    void standInWhatIsMadeOfTheIdea() {
        SubmittedProposal benches = anIdeaOf("Des bancs", "leo@habitants.example");
        UUID merge = aMerge("Un verger avec des bancs", orchard, benches);
        String consent = Jsoup.parse(get(town, "/idees/reunions/" + merge + "?jeton=" + benches.linkToken()).body()).select("[aria-labelledby=idees]").text();
        assertThat(consent).as("what the other author agrees to").contains("au nom de " + CLUB);
        in(town, () -> {
            consents.agree(merge, authorOf(orchard));
            consents.agree(merge, authorOf(benches));
        });
        UUID result = InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
        assertThat(read(proposal(result).number())).contains("Parmi ses auteurs : Awa, au nom de " + CLUB).doesNotContain("Envoyée au nom de");
        assertThat(Jsoup.parse(get(town, PROCESS).body()).text()).as("in the list").contains("au nom de " + CLUB);
        assertThat(get(nadia, "/bureau/dossiers/" + proposal(result).number()).body()).contains(CLUB + " (Parler pour elle)");
        assertThat(read(benches.number())).as("who spoke for themselves").doesNotContain(CLUB);
        SubmittedProposal pond = forTheClub("Une mare", AWA, awaFile);
        List<UUID> parts = split(pond, "Une mare", "Des roseaux");
        assertThat(parts).allSatisfy(part -> assertThat(read(proposal(part).number())).contains("au nom de " + CLUB));
    }

    @Test
    void standAfterTheMandateWhichChangesNothingAnyMore() {
        assertThat(revise(orchard.linkToken()).statusCode()).as("in force").isEqualTo(303);
        in(town, () -> transaction.executeWithoutResult(_ -> jdbc.sql("delete from participation.revision where territory_id = ?").param(town.id()).update()));
        SubmittedProposal benches = anIdeaOf("Des bancs", "leo@habitants.example");
        UUID merge = aMerge("Ensemble", benches, orchard);
        end(awaFile);
        assertThat(read(orchard.number())).contains("Envoyée au nom de " + CLUB + " le ", "connaissait le mandat ce jour-là");
        HttpResponse<String> refused = revise(orchard.linkToken());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Votre mandat pour " + CLUB + " est terminé", "Vingt pommiers.");
        assertThat(post(town, "/idees/reunions/" + merge + "/repondre", "jeton=" + orchard.linkToken() + "&reponse=oui").statusCode()).isEqualTo(422);
        assertThat(post(town, "/idees/retirer", "jeton=" + orchard.linkToken() + "&texte=Non").statusCode()).isEqualTo(422);
        assertThat(post(town, "/idees/reunir", "jeton=" + orchard.linkToken() + "&title=A&words=B&others=" + benches.number()).statusCode()).isEqualTo(422);
        assertThat(post(town, "/idees/diviser", "jeton=" + orchard.linkToken() + "&raison=Non&title1=A&words1=B&title2=C&words2=D").statusCode()).isEqualTo(422);
        String own = get(town, "/suivi/" + orchard.linkToken()).body();
        assertThat(own).contains("Votre mandat pour " + CLUB + " est terminé").doesNotContain("/idees/modifier?");
        assertThat(proposal(orchard.id()).title()).isEqualTo("Un verger");
        assertThat(get(nadia, "/bureau/idees/" + orchard.number()).body()).contains("Mandat terminé", "notez d’abord son mandat");
        assertThat(post(town, "/idees/reunions/" + merge + "/repondre", "jeton=" + benches.linkToken() + "&reponse=non").statusCode()).as("others are free").isEqualTo(303);
    }

    @Test
    void areGivenOverToAnotherMandataryOfTheOrganisation() {
        end(awaFile);
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        assertThat(give(nadia, awaFile).statusCode()).as("the mandate has ended").isEqualTo(422);
        assertThat(give(nadia, aFile(PersonKind.PERSON, "Petit", "leo@habitants.example")).body()).contains("pas, ou plus, de mandat vu");
        assertThat(Jsoup.parse(get(nadia, "/bureau/idees/" + orchard.number()).body()).select("select[name=personne] option").eachText())
                .containsExactly("Martin (Parler pour elle)");
        assertThat(give(nadia, zoe).statusCode()).isEqualTo(303);
        String mail = mailbox.list(town, "zoe@habitants.example").getFirst();
        assertThat(mail).contains("Un verger", CLUB);
        String token = mailbox.latestLink(town, "zoe@habitants.example", "/suivi/").substring("/suivi/".length());
        assertThat(revise(token).statusCode()).isEqualTo(303);
        assertThat(revise(orchard.linkToken()).statusCode()).as("no author any more").isEqualTo(404);
        assertThat(read(orchard.number())).contains("Envoyée au nom de " + CLUB + " le ", "une autre personne parle en ce nom").doesNotContain("Awa,");
        assertThat(get(nadia, "/bureau/idees/" + orchard.number()).body()).doesNotContain("Mandat terminé");
        assertThat(give(nadia, zoe).statusCode()).as("said already").isEqualTo(422);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from journal.entry where territory_id = ? and act = 'participation.voiceGiven'")
                .param(town.id()).query(Long.class).single())).isEqualTo(1L);
    }

    @Test
    void areGivenOverByWhoHandlesTheCaseAlone() {
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        String path = "/bureau/idees/" + orchard.number() + "/mandataire";
        String body = form("auteur", orchard.id().toString(), "personne", zoe.toString());
        assertThat(post(town, path, body).statusCode()).isEqualTo(401);
        assertThat(post(aResident(town), path, body).statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), path, body).statusCode()).as("of no department").isEqualTo(404);
        Territory elsewhere = aTown();
        assertThat(post(anAgent(elsewhere, voirie(elsewhere)), path, body).statusCode()).isEqualTo(404);
        assertThat(post(nadia, "/bureau/idees/I-2000-000001/mandataire", body).statusCode()).isEqualTo(404);
        assertThat(post(nadia, path, form("auteur", UUID.randomUUID().toString(), "personne", zoe.toString())).statusCode()).isEqualTo(422);
        assertThat(post(nadia, path, "").statusCode()).isEqualTo(422);
        assertThat(InTerritory.call(town.id(), () -> voices.list(orchard.id()))).allSatisfy(one -> assertThat(one.givenAt()).isNull());
    }

    private String file(Person agent, UUID person) {
        String handle = InTerritory.call(town.id(), () -> handles.of(person, new TestVisitor(agent)));
        return Jsoup.parse(get(agent, "/bureau/personnes/" + handle).body()).select("main").text();
    }

    @Test
    void areInTheFileOfTheOrganisation() {
        assertThat(file(nadia, club)).contains("Idée proposée en son nom", orchard.number());
        assertThat(file(nadia, aFile(PersonKind.ORGANISATION, "Autre club", "autre@associations.example"))).doesNotContain("Idée proposée en son nom");
    }

    private String exported(Person auditor, UUID person) throws IOException, InterruptedException {
        return unzipped(HttpRequest.newBuilder(at(town, rights(auditor, person) + "/export"))
                .header("Cookie", "parvis=" + auditor.cookie()).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private String rights(Person auditor, UUID person) {
        return "/bureau/droits/personnes/" + InTerritory.call(town.id(), () -> handles.of(person, new TestVisitor(auditor)));
    }

    @Test
    void goWithTheFileOfTheOrganisation() throws Exception {
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        assertThat(exported(auditor, club)).contains("proposalsOnBehalf", orchard.number(), "Idées proposées au nom de l’organisation", "Un verger");
        HttpResponse<String> gone = post(auditor, rights(auditor, club) + "/effacement", form("key", "k", "raison", "Dissoute", "confirmation", "oui"));
        assertThat(gone.statusCode()).as(Jsoup.parse(gone.body()).select(".error").text()).isEqualTo(303);
        assertThat(read(orchard.number())).contains("Un verger").doesNotContain(CLUB);
        assertThat(revise(orchard.linkToken()).statusCode()).as("who sent it goes on for themselves").isEqualTo(303);
    }
}
