package org.parvis.participation.kin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.DecisionDraft;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Voice;
import org.parvis.relation.PersonKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Ideas in the name of an organisation, given over to another mandatary of it. */
class VoiceGivingIT extends TownWithVoices {

    @Autowired
    private CaseWriting writing;

    @Autowired
    private CaseActs acts;

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
        String token = tokenOf("zoe@habitants.example");
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
        String body = form("auteur", orchard.id().toString(), "organisation", club.toString(), "personne", zoe.toString());
        assertThat(post(town, path, body).statusCode()).isEqualTo(401);
        assertThat(post(aResident(town), path, body).statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), path, body).statusCode()).as("of no department").isEqualTo(404);
        Territory elsewhere = aTown();
        assertThat(post(anAgent(elsewhere, voirie(elsewhere)), path, body).statusCode()).isEqualTo(404);
        assertThat(post(nadia, "/bureau/idees/I-2000-000001/mandataire", body).statusCode()).isEqualTo(404);
        assertThat(post(nadia, path, form("auteur", UUID.randomUUID().toString(), "organisation", club.toString(), "personne", zoe.toString())).statusCode()).isEqualTo(422);
        assertThat(post(nadia, path, "").statusCode()).isEqualTo(422);
        assertThat(give(nadia, orchard.number(), orchard.id(), UUID.randomUUID(), zoe).statusCode()).as("another organisation").isEqualTo(422);
        assertThat(InTerritory.call(town.id(), () -> voices.list(orchard.id()))).allSatisfy(one -> assertThat(one.givenAt()).isNull());
    }

    private Author author(UUID idea, String email) {
        return InTerritory.call(town.id(), () -> authors.list(idea)).stream().filter(one -> email.equals(one.email())).findFirst().orElseThrow();
    }

    private void write(UUID caseId, String words) {
        in(town, () -> writing.addPublicMessage(caseId, words, Actor.agent(nadia.id(), "Nadia B.")));
    }

    @Test
    void reachTheFormerOneNoMore() {
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        assertThat(give(nadia, zoe).statusCode()).isEqualTo(303);
        int before = mailbox.list(town, AWA).size();
        write(orchard.caseId(), "Des poiriers aussi ?");
        in(town, () -> acts.askRequester(orchard.caseId(), "Combien de pommiers ?", Actor.agent(nadia.id(), "Nadia B.")));
        in(town, () -> acts.decide(orchard.caseId(), DecisionDraft.resolved("Dix pommiers."), Actor.agent(nadia.id(), "Nadia B.")));
        assertThat(mailbox.list(town, AWA)).hasSize(before);
        assertThat(String.join("\n", mailbox.list(town, "zoe@habitants.example"))).contains("Des poiriers aussi ?", "Combien de pommiers ?");
        assertThat(mailbox.list(town, "amicale@associations.example")).as("told of the sending alone").hasSize(1);
    }

    @Test
    void doNotMatterForWhoeverSentAnIdeaAndLeft() {
        String leo = invited("leo@habitants.example");
        assertThat(post(town, "/idees/auteurs/quitter", "jeton=" + orchard.linkToken()).statusCode()).isEqualTo(200);
        int before = mailbox.list(town, AWA).size();
        write(orchard.caseId(), "Des poiriers aussi ?");
        assertThat(mailbox.list(town, AWA)).hasSize(before);
        assertThat(mailbox.list(town, "leo@habitants.example").getFirst()).contains("Des poiriers aussi ?");
        assertThat(revise(leo).statusCode()).as("nobody speaks any more").isEqualTo(422);
    }

    @Test
    void endWithThemWhomTheAgentNames() {
        String leo = invited("leo@habitants.example");
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        assertThat(Jsoup.parse(get(nadia, "/bureau/idees/" + orchard.number()).body()).select("input[name=quitte]")).hasSize(1);
        UUID companion = author(orchard.id(), "leo@habitants.example").id();
        assertThat(give(nadia, orchard.number(), orchard.id(), club, zoe, companion.toString(), UUID.randomUUID().toString()).statusCode()).isEqualTo(303);
        assertThat(revise(leo).statusCode()).isEqualTo(404);
        assertThat(mailbox.list(town, "leo@habitants.example").getFirst()).contains("La mairie a mis fin à votre rôle d’auteur");
        assertThat(revise(tokenOf("zoe@habitants.example")).statusCode()).isEqualTo(303);
    }

    @Test
    void areGivenOverToSomebodyWhoWasInvitedToIt() {
        in(town, () -> authors.invite(authorOf(orchard), EmailAddress.of("zoe@habitants.example"), Locale.FRENCH));
        assertThat(give(nadia, aMandatary("Martin", "zoe@habitants.example")).statusCode()).isEqualTo(303);
        assertThat(revise(tokenOf("zoe@habitants.example")).statusCode()).isEqualTo(303);
    }

    @Test
    void areGivenOverByNobodyToThemselves() {
        HttpResponse<String> refused = give(nadia, aMandatary("Benali", nadia.account().email()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("quelqu’un d’autre décide");
        in(town, () -> assertThat(voices.list(orchard.id())).allMatch(Voice::isCurrent).allMatch(one -> one.givenAt() == null));
    }

    @Test
    void leaveWhomNobodyWaitsForAnyMore() {
        SubmittedProposal benches = anIdeaOf("Des bancs", "leo@habitants.example");
        invited("zoe@habitants.example");
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        UUID merge = aMerge("Ensemble", orchard, benches);
        in(town, () -> {
            consents.agree(merge, authorOf(benches));
            consents.agree(merge, authors.listOf("zoe@habitants.example").getFirst());
        });
        assertThat(give(nadia, zoe).statusCode()).isEqualTo(303);
        in(town, () -> assertThat(merges.find(merge).orElseThrow().isDone()).as("Awa alone had not said yes").isTrue());
    }

    @Test
    void areGivenOverOneByOne() {
        UUID result = merged("Ensemble", orchard, anIdeaOf("Des bancs", "leo@habitants.example"));
        UUID other = aFile(PersonKind.ORGANISATION, "Autre club", "autre@associations.example");
        UUID awa = author(result, AWA).id();
        in(town, () -> transaction.executeWithoutResult(_ -> jdbc.sql("""
                insert into participation.author_voice (territory_id, author_id, proposal_id, organisation_id, organisation, person_id, mandate)
                values (?, ?, ?, ?, 'Autre club', ?, '')
                """).params(town.id(), awa, result, other, awaFile).update()));
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        String number = proposal(result).number();
        String desk = get(nadia, "/bureau/idees/" + number).body();
        assertThat(desk).contains("mandat vu par un agent").doesNotContain("()");
        assertThat(Jsoup.parse(desk).select("input[name=organisation]").eachAttr("value")).containsExactly(club.toString());
        assertThat(give(nadia, number, awa, club, zoe).statusCode()).isEqualTo(303);
        in(town, () -> {
            assertThat(authors.list(result)).as("she speaks for the other one still").anyMatch(one -> one.id().equals(awa));
            assertThat(voices.list(result)).extracting(one -> one.organisation() + " " + one.author().equals(awa)).containsExactly(CLUB + " false", "Autre club true");
        });
    }

    @Test
    void areNotLostWhereAMergeIsUndone() {
        SubmittedProposal benches = anIdeaOf("Des bancs", "leo@habitants.example");
        UUID result = merged("Ensemble", orchard, benches);
        UUID zoe = aMandatary("Martin", "zoe@habitants.example");
        assertThat(give(nadia, proposal(result).number(), author(result, AWA).id(), club, zoe).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> authors.list(result))).as("nothing of it is hers").noneMatch(one -> AWA.equals(one.email()));
        String token = tokenOf("zoe@habitants.example");
        HttpResponse<String> refused = post(town, "/idees/reunions/defaire", "jeton=" + token + "&texte=Chacun+son+idee");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(orchard.number(), "de la confier d’abord à son nouveau mandataire", "Chacun son idee");
        assertThat(give(nadia, zoe).statusCode()).as("the idea from before").isEqualTo(303);
        assertThat(post(town, "/idees/reunions/defaire", "jeton=" + token + "&texte=Chacun+son+idee").statusCode()).isEqualTo(303);
        assertThat(proposal(orchard.id()).stands()).isTrue();
        assertThat(revise(orchard.linkToken()).statusCode()).as("she does not come back").isEqualTo(404);
        in(town, () -> assertThat(voices.ended(orchard.id(), author(orchard.id(), "zoe@habitants.example").id())).isEmpty());
    }
}
