package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.participation.talk.Stance;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;

/** Residents open debates that a moderator reads first; what is hidden says why, is told, and can be contested once. */
class DebateModerationIT extends TownThatDebates {

    private static final String PROPOSE = PROCESS + "/debats/proposer";

    private static String debate(String question) {
        return form("question", question, "texte", "La salle ferme à 18 h.", "pour", "", "contre", "", "nom", "Awa D.");
    }

    private UUID last() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select id from participation.debate order by number desc limit 1").query(UUID.class).single());
    }

    /** By mail, confirmed; gives the link. */
    private String proposed(String question) {
        assertThat(post(town, PROPOSE, debate(question) + "&email=" + AWA).statusCode()).isEqualTo(303);
        String link = mailbox.latestLink(town, AWA, "/debats/mien?jeton=");
        assertThat(post(town, "/debats/mien/publier", token(link)).statusCode()).isEqualTo(303);
        return link;
    }

    private HttpResponse<String> rule(Person by, UUID id, String act, String article, String reason) {
        String read = InTerritory.call(town.id(), () -> debates.get(id).edition());
        return post(by, "/bureau/debats/" + id, form("acte", act, "article", article, "raison", reason, "lu", read));
    }

    @Test
    void areReadBeforeAnybodyElseReadsThem() {
        HttpResponse<String> wrong = post(town, PROPOSE, form("question", "Ouvrir le soir ?", "texte", "", "email", "awa"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ouvrir le soir ?", "value=\"awa\"");
        post(town, PROPOSE, debate("Ouvrir le soir ?") + "&email=" + AWA);
        assertThat(mailbox.list(town, AWA).getFirst()).as("in the town’s name nobody writes to anybody").doesNotContain("Ouvrir le soir");
        assertThat(get(lea, "/bureau/commentaires").body()).as("before the address has answered").doesNotContain("Ouvrir le soir");
        assertThat(get(lea, "/bureau/debats/" + last()).statusCode()).isEqualTo(404);
        String link = mailbox.latestLink(town, AWA, "/debats/mien?jeton=");
        assertThat(get(town, link).body()).contains("Ouvrir le soir", "À confirmer");
        post(town, "/debats/mien/publier", token(link));
        post(town, "/debats/mien/publier", token(link));
        UUID id = last();
        String own = PROCESS + "/debats/2";
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Ouvrir le soir", "Débat à lire");
        assertThat(get(town, own).statusCode()).isEqualTo(404);
        assertThat(post(town, own + "/commentaires", form("avis", "PRO", "texte", "Déjà ?", "email", AWA)).statusCode()).isEqualTo(404);
        assertThat(vote(aResident(town), "PRO").statusCode()).isEqualTo(303);
        assertThat(post(aResident(town), own + "/vote", form("position", "PRO")).statusCode()).isEqualTo(404);
        String read = InTerritory.call(town.id(), () -> debates.get(id).edition());
        post(town, "/debats/mien/modifier", form("question", "Ouvrir la salle le soir ?", "texte", "Jusqu’à 22 h.") + "&" + token(link));
        assertThat(post(lea, "/bureau/debats/" + id, form("acte", "PUBLISH", "lu", read)).body()).as("changed while she read").contains("l’a changé");
        assertThat(rule(lea, id, "PUBLISH", "", "").statusCode()).isEqualTo(303);
        assertThat(get(town, own).body()).contains("Ouvrir la salle le soir", "Ouvert par Awa D.");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("est publié");
        assertThat(post(town, "/debats/mien/retirer", token(link)).statusCode()).as("others can answer it").isEqualTo(422);
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Ouvrir la salle");
        assertThat(get(town, "/participer/moderation.csv").body()).contains("PUBLISH", "DEBATE");
    }

    @Test
    void areHiddenWithAReasonThatCanBeContestedOnce() {
        String link = proposed("Que le voisin parte ?");
        UUID id = last();
        rule(lea, id, "PUBLISH", "", "");
        String own = PROCESS + "/debats/2";
        Person idris = aKnownResident();
        post(idris, own + "/vote", form("position", "CONTRA"));
        post(town, own + "/vote", form("position", "PRO", "email", "jean@habitants.example"));
        String vote = mailbox.latestLink(town, "jean@habitants.example", "/debats/vote?jeton=");
        assertThat(rule(lea, id, "HIDE", "", "Une personne.").statusCode()).as("without an article").isEqualTo(422);
        assertThat(rule(lea, id, "HIDE", "2", "").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(rule(lea, id, "HIDE", "2", "Il vise une personne.").statusCode()).isEqualTo(303);
        HttpResponse<String> gone = get(town, own);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Il vise une personne.").doesNotContain("Que le voisin parte");
        assertThat(get(town, PROCESS + "/debats").body()).doesNotContain("Que le voisin parte");
        assertThat(get(town, PROCESS).body()).doesNotContain("Que le voisin parte");
        assertThat(get(town, vote).body()).doesNotContain("Que le voisin parte");
        assertThat(post(town, "/debats/vote", token(vote)).statusCode()).isEqualTo(404);
        assertThat(post(idris, own + "/commentaires", form("avis", "PRO", "texte", "Encore.")).body()).as("what was typed comes back").contains("Encore.");
        assertThat(get(town, own + "/commentaires").statusCode()).isEqualTo(404);
        assertThat(get(town, own + "/commentaires.csv").statusCode()).isEqualTo(404);
        assertThat(get(town, own + "/direct").statusCode()).isEqualTo(404);
        assertThat(get(town, "/participer/moderation").body()).contains("Il vise une personne.", "Débat");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Il vise une personne.");

        assertThat(post(aTown(), "/debats/mien/contester", token(link) + "&pourquoi=Non").statusCode()).as("what was typed comes back").isEqualTo(404);
        assertThat(post(town, "/debats/mien/contester", token(link) + "&pourquoi=Un+exemple.").statusCode()).isEqualTo(303);
        assertThat(post(town, "/debats/mien/contester", token(link) + "&pourquoi=Encore.").statusCode()).isEqualTo(422);
        assertThat(get(town, "/participer/moderation").body()).contains("En cours d’examen");
        assertThat(get(nadia, "/bureau/debats/" + id).body()).contains("Un exemple.", "Débat contesté");
        assertThat(rule(lea, id, "RESTORE", "", "Finalement.").statusCode()).as("whoever hid it").isEqualTo(422);
        assertThat(rule(nadia, id, "RESTORE", "", "Personne n’y est nommé.").statusCode()).isEqualTo(303);
        assertThat(get(town, own).body()).contains("Que le voisin parte");
        assertThat(read(own).select("tr[data-position=CONTRA] [data-votes]").text()).as("with its votes").isEqualTo("1");
        assertThat(post(town, "/debats/vote", token(vote)).statusCode()).as("good again").isEqualTo(303);
    }

    @Test
    void areNobodysToModerateButOthers() {
        post(nadia, PROPOSE, debate("Ouvrir le soir ?"));
        UUID id = last();
        assertThat(rule(nadia, id, "PUBLISH", "", "").body()).contains("C’est votre débat");
        assertThat(rule(lea, id, "UPHOLD", "", "Non.").statusCode()).isEqualTo(422);
        assertThat(get(aStranger(), "/bureau/debats/" + id).statusCode()).as("of another territory").isEqualTo(404);
        assertThat(get(aResident(town), "/bureau/debats/" + id).statusCode()).isEqualTo(403);
        assertThat(get(lea, "/bureau/debats/" + debate.id()).statusCode()).as("the town’s own").isEqualTo(404);
        assertThat(get(nadia, "/debats/mien?id=" + id).statusCode()).isEqualTo(200);
        assertThat(get(lea, "/debats/mien?id=" + id).statusCode()).as("somebody else’s").isEqualTo(404);
        assertThat(post(nadia, "/debats/mien/retirer", form("id", id.toString())).statusCode()).isEqualTo(303);
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Ouvrir le soir");
        assertThat(rule(lea, id, "PUBLISH", "", "").statusCode()).as("withdrawn").isEqualTo(422);
    }

    private Person aStranger() {
        return aStaffMember(aTown(), org.parvis.shared.Role.MODERATOR, null);
    }

    @Test
    void areTakenWhileAPhaseLetsThem() {
        post(town, PROPOSE, debate("Ouvrir le soir ?") + "&email=" + AWA);
        String link = mailbox.latestLink(town, AWA, "/debats/mien?jeton=");
        in(town, () -> jdbc.sql("update participation.phase set allows = array_remove(allows, 'OPEN_DEBATE')").update());
        assertThat(post(town, "/debats/mien/publier", token(link)).statusCode()).isEqualTo(422);
        assertThat(get(town, PROPOSE).statusCode()).isEqualTo(404);
        in(town, () -> jdbc.sql("update participation.phase set allows = allows || 'OPEN_DEBATE'::text, closes_at = now() - interval '1 minute'").update());
        assertThat(get(town, PROPOSE).body()).contains("ne peut pas proposer de débat");
        HttpResponse<String> late = post(aResident(town), PROPOSE, debate("Trop tard ?"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).as("nothing typed is lost").contains("Trop tard ?", "La salle ferme");
    }

    @Test
    void comeFromOnePersonThreeTimesADay() {
        Person awa = aResident(town);
        for (int i = 0; i < 3; i++) {
            assertThat(post(awa, PROPOSE, debate("Débat " + i + " ?")).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> enough = post(awa, PROPOSE, debate("Débat 4 ?"));
        assertThat(enough.statusCode()).isEqualTo(422);
        assertThat(enough.body()).contains("Débat 4 ?");
        say(awa, Stance.PRO, "Je peux encore parler.");
    }

    @Test
    void areReportedByReadersAndAnsweredByModerators() {
        proposed("Que le voisin parte ?");
        UUID id = last();
        String own = PROCESS + "/debats/2";
        assertThat(get(town, own + "/signaler").statusCode()).as("nobody can read it yet").isEqualTo(404);
        rule(lea, id, "PUBLISH", "", "");
        assertThat(get(town, own).body()).contains(own + "/signaler");
        assertThat(get(town, PROCESS + "/debats/1").body()).as("the town’s").doesNotContain("/debats/1/signaler");
        assertThat(get(town, PROCESS + "/debats/1/signaler").statusCode()).isEqualTo(404);
        assertThat(post(town, own + "/signaler", form("texte", "Une personne.")).statusCode()).as("without an article").isEqualTo(422);
        int told = mailbox.list(town, AWA).size();
        assertThat(post(town, own + "/signaler", form("article", "2", "email", "idris@habitants.example")).statusCode()).isEqualTo(303);
        assertThat(get(town, own + "?fait=signale").body()).contains("sous deux jours ouvrés");
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Débat signalé");
        assertThat(rule(lea, id, "KEEP", "", "Personne n’y est nommé.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, "idris@habitants.example").getFirst()).contains("reste publié", "Personne n’y est nommé.");
        assertThat(mailbox.list(town, AWA)).as("nothing changed for its author").hasSize(told);
        assertThat(rule(lea, id, "KEEP", "", "Encore.").statusCode()).isEqualTo(422);
        post(town, own + "/signaler", form("article", "2", "email", "jean@habitants.example"));
        rule(lea, id, "HIDE", "2", "Il vise une personne.");
        assertThat(mailbox.list(town, "jean@habitants.example").getFirst()).contains("est masqué").doesNotContain("voisin", "non publié");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Il vise une personne.");
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Débat signalé");
    }
}
