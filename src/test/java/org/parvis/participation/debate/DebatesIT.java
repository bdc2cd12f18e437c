package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.talk.Stance;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** The town opens debates, says them better and closes them; everybody reads them and speaks. */
class DebatesIT extends TownThatDebates {

    private static final String NEW = form("question", "Un marché le soir ?", "texte", "Le mardi.", "pour", "Oui.", "contre", "Non.");

    @Test
    void areOpenedAtTheDeskAndReadByEverybody() {
        HttpResponse<String> wrong = post(admin, DESK + "/nouveau", form("question", "", "texte", "Le mardi.", "pour", "Oui.", "contre", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Le mardi.", "150 caractères", "les deux positions");
        String desk = post(admin, DESK + "/nouveau", NEW).headers().firstValue("Location").orElseThrow();
        assertThat(desk).endsWith("/debats/2?fait=enregistre");
        assertThat(get(town, PROCESS + "/debats/2").statusCode()).as("a draft is nobody’s").isEqualTo(404);
        assertThat(get(town, PROCESS + "/debats").body()).contains("bus la nuit").doesNotContain("Un marché le soir");
        post(admin, DESK + "/2/publier", "");
        assertThat(post(admin, DESK + "/2/publier", "").statusCode()).as("once").isEqualTo(422);
        String body = get(town, PROCESS + "/debats/2").body();
        assertThat(body).contains("Un marché le soir", "Oui.", "Non.", "Ouvert par la collectivité", "un vote par adresse");
        assertThat(get(town, PROCESS + "/debats").body()).contains("Un marché le soir");
        assertThat(get(town, PROCESS).body()).contains("Un marché le soir", "prendre la parole dans les débats");
        for (String path : new String[] {page, PROCESS + "/debats", page + "/commentaires", page + "/commentaires.csv", page + "/direct"}) {
            assertThat(get(aTown(), path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/debats/0", "/debats/9", "/debats/x", "/debats/1/versions/2", "/debats/1/conclusion"}) {
            assertThat(get(town, PROCESS + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void areKeptByWhoDecidesOnTheProcess() {
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        UUID other = InTerritory.call(town.id(), () -> departments.list().stream().filter(one -> !one.code().equals("voirie")).findFirst().orElseThrow().id());
        Person stranger = aStaffMember(town, Role.HEAD, other);
        assertThat(get(head, DESK).statusCode()).isEqualTo(200);
        for (String path : new String[] {DESK, DESK + "/nouveau", DESK + "/1", DESK + "/1/conclusion"}) {
            assertThat(get(stranger, path).statusCode()).as(path).isEqualTo(404);
            assertThat(get(nadia, path).statusCode()).as("in no team " + path).isEqualTo(404);
            assertThat(get(anAdministrator(aTown()), path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {DESK + "/nouveau", DESK + "/1", DESK + "/1/publier", DESK + "/1/clore", DESK + "/1/conclusion"}) {
            assertThat(post(stranger, path, NEW).statusCode()).as(path).isEqualTo(404);
            assertThat(post(nadia, path, NEW).statusCode()).as("in no team " + path).isEqualTo(404);
        }
        assertThat(get(town, DESK).statusCode()).as("nobody").isIn(302, 303, 401);
    }

    @Test
    void changeByVersionsAndKeepTheQuestionThatWasAnswered() {
        String better = form("question", "Faut-il des bus toute la nuit ?", "texte", "Mieux dit.", "pour", "", "contre", "", "lu", debate.edition());
        HttpResponse<String> unsaid = post(admin, DESK + "/1", better);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Mieux dit.", "Dites pourquoi");
        assertThat(post(admin, DESK + "/1", better + "&raison=Plus+clair.").statusCode()).isEqualTo(303);
        String body = get(town, page).body();
        assertThat(body).contains("toute la nuit", "Plus clair.", "Version 2");
        assertThat(get(town, page + "/versions/1").body()).contains("Le dernier bus part", "a été remplacé");
        assertThat(post(admin, DESK + "/1", better + "&raison=Encore.").statusCode()).as("of what was before").isEqualTo(422);
        vote(aResident(town), "PRO");
        String read = InTerritory.call(town.id(), () -> debates.get(debate.id()).edition());
        HttpResponse<String> turned = post(admin, DESK + "/1", form("question", "Faut-il supprimer les bus ?", "texte", "Autre.", "raison", "Autre.", "lu", read));
        assertThat(turned.statusCode()).isEqualTo(422);
        assertThat(turned.body()).contains("ont déjà répondu");
        assertThat(get(town, page).body()).contains("toute la nuit").doesNotContain("supprimer");
    }

    @Test
    void closeWithAReasonBeforeTheirEnd() {
        assertThat(post(admin, DESK + "/1/clore", form("pourquoi", " ")).statusCode()).isEqualTo(422);
        post(admin, DESK + "/1/clore", form("pourquoi", "La ligne est supprimée."));
        assertThat(get(town, page).body()).contains("La ligne est supprimée.", "Clos").doesNotContain("/debats/1/vote");
        assertThat(vote(aResident(town), "PRO").statusCode()).isEqualTo(422);
        assertThat(post(aResident(town), page + "/commentaires", form("avis", "PRO", "texte", "Trop tard.")).statusCode()).isEqualTo(422);
        assertThat(post(admin, DESK + "/1/clore", form("pourquoi", "Encore.")).statusCode()).isEqualTo(422);
        assertThat(get(town, page + "/direct").statusCode()).as("nothing to follow").isEqualTo(204);
    }

    @Test
    void haveTheSameThreadsAsIdeas() {
        Person idris = aKnownResident();
        UUID said = say(idris, Stance.PRO, "Je rentre à pied.");
        post(aResident(town), page + "/commentaires/" + said + "/avis", form("sens", "AGREE"));
        assertThat(get(town, page).body()).contains("Je rentre à pied.", "Deux positions");
        assertThat(read(page + "/commentaires").expectFirst("#c-" + said + " .votes .num").text()).isEqualTo("1");
        assertThat(get(town, page + "/commentaires?ordre=pour-contre").body()).contains("Je rentre à pied.", "Votre position sur cette question");
        assertThat(get(town, page + "/commentaires.csv").body()).contains("Je rentre à pied.", "Bonjour.", "PRO");
        assertThat(get(town, page + "/commentaires/" + said).body()).contains("Je rentre à pied.");
        post(town, page + "/commentaires", form("avis", "CONTRA", "texte", "Trop cher.", "email", AWA));
        assertThat(mailbox.list(town, AWA).getFirst()).contains("le débat «");
        post(town, "/commentaires/mien/publier", token(mailbox.latestLink(town, AWA, "/commentaires/mien?jeton=")));
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Trop cher.");
        assertThat(post(town, page + "/commentaires/" + said + "/signaler", form("texte", "Hors sujet.")).statusCode()).isEqualTo(303);
    }

    @Test
    void areWhatAProcessCanBeAbout() {
        Territory other = aTown();
        publish(other, aDraft(phase("Débattre", -1, 9, Capability.DEBATE)));
        assertThat(get(other, PROCESS).body()).contains("prendre la parole dans les débats").doesNotContain("proposer une idée", "idees.csv", "debats/proposer");
        assertThat(get(other, PROCESS + "/debats/proposer").statusCode()).isEqualTo(404);
        Person admin = anAdministrator(other);
        InTerritory.run(other.id(), () -> {
            TestVisitor by = new TestVisitor(admin);
            Debate made = debates.draft(processes.find(SLUG).orElseThrow(), new DebateDraft("Plus tard ?", "Oui.", "", ""), by);
            debates.publish(made.id(), by);
            jdbc.sql("update participation.phase set opens_at = now() + interval '1 day'").update();
        });
        assertThat(get(other, PROCESS + "/debats/1").body()).contains("À venir").doesNotContain("/debats/1/vote");
    }

    @Test
    void areFoundByTheirWordsAsLongAsEverybodyCanReadThem() {
        Debate hidden = aDebate("Faut-il des vélos à l’école ?");
        assertThat(Jsoup.parse(get(town, "/recherche?q=velos+ecole").body()).select("main").text()).contains("Faut-il des vélos à l’école ?", "Débats");
        assertThat(get(aTown(), "/recherche?q=velos+ecole").body()).as("in their town").doesNotContain("vélos");
        in(town, () -> jdbc.sql("update participation.debate set moderation = 'HIDDEN', hidden_why = 'x' where territory_id = ? and id = ?")
                .params(town.id(), hidden.id()).update());
        assertThat(get(town, "/recherche?q=velos+ecole").body()).as("hidden").doesNotContain("Faut-il des vélos");
        in(town, () -> jdbc.sql("update participation.debate set moderation = 'VISIBLE', published_at = null where territory_id = ? and id = ?")
                .params(town.id(), hidden.id()).update());
        assertThat(get(town, "/recherche?q=velos+ecole").body()).as("a draft").doesNotContain("Faut-il des vélos");
    }
}
