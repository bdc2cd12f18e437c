package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Voices;
import org.parvis.relation.PersonKind;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** In whose name an idea was sent stands wherever it goes: its file, what is made of it, and what comes after the mandate. */
class VoicesIT extends TownWithVoices {

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
        assertThat(post(town, "/idees/reunions/" + merge + "/repondre", "jeton=" + orchard.linkToken() + "&reponse=non").statusCode()).isEqualTo(422);
        for (String act : List.of("repondre", "preciser", "rouvrir", "etude", "charte")) {
            HttpResponse<String> forged = post(town, "/suivi/" + orchard.linkToken() + "/" + act, "texte=Encore+moi");
            assertThat(forged.statusCode()).as(act).isEqualTo(422);
            assertThat(forged.body()).as(act).contains("Votre mandat pour " + CLUB + " est terminé : vous ne pouvez plus");
            assertThat(forged.body().contains("Encore moi")).as("what they typed, where it had a place: %s", act).isEqualTo(act.equals("preciser") || act.equals("charte"));
        }
        assertThat(get(nadia, "/bureau/dossiers/" + orchard.number()).body()).doesNotContain("Encore moi");
        String own = get(town, "/suivi/" + orchard.linkToken()).body();
        assertThat(own).contains("Votre mandat pour " + CLUB + " est terminé").doesNotContain("/idees/modifier?", "<textarea");
        assertThat(proposal(orchard.id()).title()).isEqualTo("Un verger");
        assertThat(get(nadia, "/bureau/idees/" + orchard.number()).body()).contains("Mandat terminé", "notez d’abord son mandat");
        assertThat(post(town, "/idees/reunions/" + merge + "/repondre", "jeton=" + benches.linkToken() + "&reponse=non").statusCode()).as("others are free").isEqualTo(303);
    }

    @Test
    void doNotTakeAChangeBackAfterTheMandate() {
        assertThat(revise(orchard.linkToken()).statusCode()).isEqualTo(303);
        assertThat(get(town, "/suivi/" + orchard.linkToken()).body()).contains("/idees/modifier/reprendre");
        end(awaFile);
        assertThat(get(town, "/suivi/" + orchard.linkToken()).body()).contains("Deux vergers").doesNotContain("/idees/modifier/reprendre");
        assertThat(post(town, "/idees/modifier/reprendre", "jeton=" + orchard.linkToken()).statusCode()).isEqualTo(422);
        assertThat(get(town, "/suivi/" + orchard.linkToken()).body()).contains("Deux vergers");
    }

    @Test
    void areNeededByWhoeverWroteWithThem() {
        String leo = invited("leo@habitants.example");
        assertThat(revise(leo).statusCode()).as("with somebody who speaks").isEqualTo(303);
        in(town, () -> transaction.executeWithoutResult(_ -> jdbc.sql("delete from participation.revision where territory_id = ?").param(town.id()).update()));
        end(awaFile);
        HttpResponse<String> refused = revise(leo);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("plus personne n’a de mandat pour parler en ce nom");
        assertThat(post(town, "/suivi/" + leo + "/preciser", "texte=Seul").statusCode()).isEqualTo(422);
        assertThat(get(town, "/suivi/" + leo).body()).contains("est au nom de " + CLUB).doesNotContain("Votre mandat");
        assertThat(give(nadia, aMandatary("Martin", "zoe@habitants.example")).statusCode()).isEqualTo(303);
        assertThat(revise(leo).statusCode()).as("again with somebody").isEqualTo(303);
    }

    @Test
    void bindNobodyWhoBroughtAnIdeaOfTheirOwn() {
        SubmittedProposal benches = anIdeaOf("Des bancs", "leo@habitants.example");
        UUID result = merged("Ensemble", orchard, benches);
        Author leo = InTerritory.call(town.id(), () -> authors.list(result)).stream()
                .filter(one -> "leo@habitants.example".equals(one.email())).findFirst().orElseThrow();
        Author awa = InTerritory.call(town.id(), () -> authors.list(result)).stream().filter(one -> AWA.equals(one.email())).findFirst().orElseThrow();
        end(awaFile);
        in(town, () -> assertThat(voices.ended(result, leo.id())).isEmpty());
        in(town, () -> assertThat(voices.ended(result, awa.id())).contains(new Voices.Ended(CLUB, true)));
        in(town, () -> assertThat(voices.isBound(leo.id())).isFalse());
        in(town, () -> assertThat(voices.isBound(awa.id())).isTrue());
        in(town, () -> authors.leave(awa));
        assertThat(read(proposal(result).number())).as("who speaks is no author of it any more").doesNotContain(CLUB);
        assertThat(Jsoup.parse(get(town, PROCESS + "?" + UUID.randomUUID()).body()).text()).doesNotContain(CLUB);
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
    void areInTheDataOfWhomTheyWereGivenTo() throws Exception {
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        assertThat(give(nadia, zoe).statusCode()).isEqualTo(303);
        String data = exported(aStaffMember(town, Role.AUDITOR, null), zoe);
        assertThat(data.lines().filter(line -> line.contains(orchard.number()) && line.contains("Un verger"))).anyMatch(line -> line.contains(CLUB) && line.contains("Parler pour elle"));
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
