package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.participation.talk.Stance;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What the town concludes from a debate: with reasons and quotations, final, told once to everybody who took part. */
class SynthesesIT extends TownThatDebates {

    private static final String PATH = DESK + "/1/conclusion";

    @Autowired
    private SynthesisNews news;

    private String written(String conclusion, UUID quote, int revision) {
        return form(
                "conclusion", conclusion, "raisons", "Beaucoup rentrent à pied [1].", "signataire", "Lucie Martin, adjointe",
                "citations", "https://ville.example" + page + "/commentaires/" + debate.id() + "#c-" + quote, "revision", String.valueOf(revision));
    }

    private int tell() {
        return InTerritory.call(town.id(), news::tell);
    }

    @Test
    void areWrittenPublishedAndTold() {
        Person idris = aKnownResident();
        UUID said = say(idris, Stance.PRO, "Je rentre à pied.");
        vote(idris, "PRO");
        post(town, page + "/vote?lang=en", form("position", "CONTRA", "email", AWA));
        post(town, "/debats/vote", token(mailbox.latestLink(town, AWA, "/debats/vote?jeton=")));

        HttpResponse<String> foreign = post(admin, PATH, form("conclusion", "Une ligne de nuit.", "citations", UUID.randomUUID().toString()));
        assertThat(foreign.statusCode()).as("nothing that was not said here").isEqualTo(422);
        assertThat(foreign.body()).contains("Une ligne de nuit.");
        assertThat(post(admin, PATH, form("conclusion", "Une ligne de nuit.", "citations", "le premier")).statusCode()).isEqualTo(422);
        HttpResponse<String> early = post(admin, PATH, written("Une ligne de nuit.", said, 0) + "&geste=publier");
        assertThat(early.statusCode()).as("open still").isEqualTo(422);
        assertThat(early.body()).contains("Une ligne de nuit.", "pas terminé");
        assertThat(get(town, page + "/conclusion").statusCode()).isEqualTo(404);
        assertThat(post(admin, PATH, written("Écrasé.", said, 0)).statusCode()).as("over what a colleague wrote").isEqualTo(422);
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 second'").update());
        HttpResponse<String> missing = post(admin, PATH, form("conclusion", "Une ligne de nuit.", "revision", "1", "geste", "publier"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Écrivez les raisons", "Dites qui signe", "Citez au moins un commentaire");
        assertThat(post(admin, PATH, written("Une ligne de nuit.", said, 2) + "&geste=publier").statusCode()).isEqualTo(303);
        assertThat(get(town, page + "/conclusion").body()).contains("Une ligne de nuit.", "Lucie Martin", "Je rentre à pied.", "#c-" + said);
        assertThat(get(town, page).body()).contains("Une ligne de nuit.");

        assertThat(tell()).as("each once, who spoke and voted too").isEqualTo(2);
        assertThat(tell()).isZero();
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("Une ligne de nuit.", "conclusion");
        assertThat(mailbox.list(town, AWA).getFirst()).as("in their language").contains("You took part in the debate");

        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() + interval '9 days'").update());
        assertThat(vote(aResident(town), "PRO").statusCode()).as("prolonged, it stays concluded").isEqualTo(422);
    }

    @Test
    void areCorrectedByAnotherVersion() {
        Person idris = aKnownResident();
        UUID said = say(idris, Stance.PRO, "Je rentre à pied.");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 second'").update());
        post(admin, PATH, written("Une ligne de nuit.", said, 0) + "&geste=publier");
        tell();
        in(town, () -> assertThatThrownBy(() -> jdbc.sql("update participation.synthesis set conclusion = 'Autre'").update()).hasMessageContaining("does not change"));
        in(town, () -> assertThatThrownBy(() -> jdbc.sql("delete from participation.synthesis_quote").update()).hasMessageContaining("does not change"));
        assertThat(post(admin, PATH, written("Deux lignes.", said, 0)).statusCode()).as("without saying why").isEqualTo(422);
        assertThat(post(admin, PATH, written("Deux lignes.", said, 0) + "&raison=Une+erreur.&geste=publier").statusCode()).isEqualTo(303);
        assertThat(get(town, page + "/conclusion").body()).contains("Deux lignes.", "Une erreur.", "Version 1");
        assertThat(get(town, page + "/conclusion?version=1").body()).contains("Une ligne de nuit.", "a été remplacée");
        assertThat(tell()).isEqualTo(1);
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("Une erreur.");
        in(town, () -> accounts.delete(idris.id()));
        assertThat(get(town, page + "/conclusion").body()).contains("Je rentre à pied.").doesNotContain("Idris");
    }

    @Test
    void tellOnlyOfWhatHolds() {
        vote(aResident(town), "PRO");
        post(admin, DESK + "/1/clore", form("pourquoi", "Fini."));
        String words = form("conclusion", "Non.", "raisons", "Trop cher.", "signataire", "Lucie Martin", "revision", "0", "geste", "publier");
        assertThat(post(admin, PATH, words).statusCode()).as("nobody spoke: nothing to quote").isEqualTo(303);
        post(admin, PATH, words + "&raison=Faute+de+frappe.");
        assertThat(tell()).as("the one that was replaced is told to nobody").isEqualTo(1);
        assertThat(get(town, page).body()).contains("Clos");
    }
}
