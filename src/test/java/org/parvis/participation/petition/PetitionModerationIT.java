package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** Petitions are moderated by the charter, as ideas and debates are; signatures stay. */
class PetitionModerationIT extends TownWithPetitions {

    private static final String QUEUE = "/bureau/commentaires";
    private static final String REASON = "Une personne y est accusée.";

    private Person lea;
    private Petition petition;

    @BeforeEach
    void open() {
        lea = aStaffMember(town, Role.MODERATOR, null);
        petition = open("Contre le voisin du 3");
    }

    private HttpResponse<String> rule(Person by, String act, String article, String reason) {
        return post(by, petition.deskPath() + "/moderation", form("acte", act, "lu", PetitionModeration.edition(read(petition)), "article", article, "raison", reason));
    }

    private String tracking() {
        return mailbox.latestLink(town, AUTHOR, "/suivi/");
    }

    @Test
    void areReportedAndKept() {
        int told = mailbox.list(town, AUTHOR).size();
        assertThat(get(town, petition.path()).body()).contains(petition.path() + "/signaler");
        assertThat(post(town, petition.path() + "/signaler", form("article", "1", "email", AWA)).statusCode()).isEqualTo(303);
        assertThat(read(get(town, petition.path() + "?fait=signale")).select("[role=status][tabindex=-1][data-focus]").text()).contains("sous deux jours ouvrés");
        assertThat(get(lea, QUEUE).body()).contains("Contre le voisin du 3", "Pétition signalée", petition.deskPath() + "/moderation");
        assertThat(get(anAgent(town, UUID.randomUUID()), QUEUE).body()).as("of another department").doesNotContain("Contre le voisin");
        assertThat(get(aStaffMember(aTown(), Role.MODERATOR, null), QUEUE).body()).as("of another town").doesNotContain("Contre le voisin");
        assertThat(rule(lea, "KEEP", "", "").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(rule(lea, "KEEP", "", "Personne n’y est nommé.").headers().firstValue("Location").orElseThrow()).endsWith(QUEUE + "?fait=decision");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Contre le voisin du 3", "reste publié", "Personne n’y est nommé.");
        assertThat(mailbox.list(town, AUTHOR)).as("nothing changed for its author").hasSize(told);
        assertThat(get(lea, QUEUE).body()).doesNotContain("Contre le voisin");
        assertThat(read(get(town, "/participer/moderation")).select("tbody tr").text()).contains("Pétition", "Personne n’y est nommé.");
        assertThat(rule(lea, "KEEP", "", REASON).statusCode()).as("nobody objects any more").isEqualTo(422);
    }

    @Test
    void areHiddenByAnArticleAndLookedAtAgainBySomebodyElse() {
        sign(petition, AWA, "Awa", "Diop");
        post(town, petition.path() + "/signaler", form("article", "1", "email", "idris@habitants.example"));
        assertThat(read(rule(lea, "HIDE", "", REASON)).select("#article-erreur").text()).isNotEmpty();
        assertThat(rule(lea, "HIDE", "1", REASON).statusCode()).isEqualTo(303);
        HttpResponse<String> gone = get(town, petition.path());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Respecter les personnes", REASON).doesNotContain("Contre le voisin");
        assertThat(mailbox.list(town, AUTHOR).getFirst()).contains("Respecter les personnes", REASON, "contester");
        assertThat(mailbox.list(town, "idris@habitants.example").getFirst())
                .contains("Vous avez signalé la pétition " + petition.number() + ".", "est masqué", REASON)
                .as("no more than the page").doesNotContain("Contre le voisin", "non publiée");
        assertThat(get(town, "/participer/moderation.csv").body()).contains("HIDE,Respecter les personnes").contains(",NONE,PETITION");
        String track = tracking();
        assertThat(get(town, track).body()).contains("Contester la décision");
        assertThat(post(town, track + "/charte", form("texte", "")).statusCode()).isEqualTo(422);
        assertThat(post(town, track + "/charte", form("texte", "Je parle d’un arbre.")).statusCode()).isEqualTo(303);
        assertThat(post(town, track + "/charte", form("texte", "Encore.")).statusCode()).as("once").isEqualTo(422);
        assertThat(get(town, "/participer/moderation").body()).contains("En cours d’examen");
        assertThat(get(nadia, QUEUE).body()).contains("Pétition contestée");
        assertThat(get(nadia, "/bureau/animation").body()).as("who waits for an answer").contains("Contre le voisin du 3");
        assertThat(read(rule(lea, "RESTORE", "", "Relue.")).select("#acte-erreur").text()).as("somebody else decides").isNotEmpty();
        assertThat(read(get(lea, "/bureau/animation")).select("h1")).isNotEmpty();
        assertThat(read(get(lea, "/bureau/animation")).select("[href$=/bureau/participation]")).as("she may not open it").isEmpty();
        assertThat(get(nadia, petition.deskPath() + "/moderation").body()).contains("Je parle d’un arbre.", REASON);
        assertThat(rule(nadia, "RESTORE", "", "C’est un arbre.").statusCode()).isEqualTo(303);
        assertThat(read(get(town, petition.path())).text()).as("with its signatures").contains("Contre le voisin du 3", "Une signature");
        assertThat(get(town, "/participer/moderation.csv").body()).contains(",RESTORED,PETITION");
        assertThat(rule(lea, "HIDE", "1", REASON).statusCode()).as("she was overruled").isEqualTo(422);
    }

    @Test
    void areForWhoeverMayModerateThem() {
        String path = petition.deskPath() + "/moderation";
        assertThat(get(town, path).statusCode()).as("nobody").isEqualTo(302);
        assertThat(get(aResident(town), path).statusCode()).isEqualTo(403);
        assertThat(get(anAgent(town, UUID.randomUUID()), path).statusCode()).isEqualTo(404);
        assertThat(rule(anAgent(town, UUID.randomUUID()), "HIDE", "1", REASON).statusCode()).isEqualTo(404);
        assertThat(get(aStaffMember(aTown(), Role.ADMINISTRATOR, null), path).statusCode()).isEqualTo(404);
        assertThat(get(lea, "/bureau/petitions/" + submit("Pas encore lue").number() + "/moderation").statusCode()).as("nobody reads it yet").isEqualTo(404);
        in(town, () -> jdbc.sql("update casework.requester set email = ? where territory_id = ? and email = ?")
                .params(lea.account().email(), town.id(), AUTHOR).update());
        assertThat(rule(lea, "HIDE", "1", REASON).statusCode()).as("her own").isEqualTo(422);
        assertThat(get(town, petition.path()).statusCode()).isEqualTo(200);
    }
}
