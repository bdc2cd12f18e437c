package org.parvis.participation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** Statements of residents are read before anybody votes on them; what is hidden says why, is told, and can be contested once. */
class StatementModerationIT extends TownThatCanvasses {

    @Autowired
    private CanvassRetention retention;

    private UUID added(Person by, String words) {
        assertThat(post(by, PAGE + "/affirmations", form("texte", words)).statusCode()).isEqualTo(303);
        return InTerritory.call(town.id(), () -> statements.listOf(canvass())).getLast().id();
    }

    private HttpResponse<String> rule(Person by, UUID id, String act, String article, String reason) {
        String read = InTerritory.call(town.id(), () -> statements.find(id).orElseThrow().edition());
        return post(by, "/bureau/affirmations/" + id, form("acte", act, "article", article, "raison", reason, "lu", read));
    }

    @Test
    void areReadBeforeAnybodyVotesOnThem() {
        open("FIGURES");
        Person awa = aResident(town);
        HttpResponse<String> longer = post(awa, PAGE + "/affirmations", form("texte", "x".repeat(141)));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(longer.body()).select("#texte").val()).as("kept").hasSize(141);
        assertThat(post(awa, PAGE + "/affirmations", form("texte", SAID.getFirst())).body()).contains("est déjà là");
        UUID id = added(awa, "Des bancs devant l’école.");
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Des bancs devant", "Affirmation à lire");
        assertThat(vote(awa, 9, "AGREE").statusCode()).as("not yet").isEqualTo(422);
        assertThat(get(awa, PAGE + "/mes-avis").body()).contains("Des bancs devant", "Pas encore publiée");
        assertThat(post(lea, "/bureau/affirmations/" + id, form("acte", "PUBLISH", "lu", "x")).statusCode()).as("something else was read").isEqualTo(422);
        assertThat(rule(lea, id, "PUBLISH", "", "").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, awa.account().email()).getFirst()).contains("est publiée");
        assertThat(vote(awa, 9, "AGREE").statusCode()).isEqualTo(303);
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Des bancs devant");
        assertThat(get(town, "/participer/moderation.csv").body()).contains("PUBLISH", "STATEMENT");
        assertThat(get(town, "/participer/moderation").body()).contains("Affirmation");
    }

    @Test
    void areHiddenWithAReasonThatCanBeContestedOnce() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID id = added(awa, "Que le voisin parte.");
        HttpResponse<String> wrong = rule(lea, id, "HIDE", "", "Il vise une personne.");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#raison").val()).as("kept").isEqualTo("Il vise une personne.");
        assertThat(rule(lea, id, "HIDE", "2", "Il vise une personne.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, awa.account().email()).getFirst()).contains("Il vise une personne.");
        String link = mailbox.latestLink(town, awa.account().email(), PAGE + "/mes-avis?jeton=");
        assertThat(get(town, link).body()).as("told where they come from").contains("Il vise une personne.", "Contester");
        String token = link.substring(link.indexOf('=') + 1);
        HttpResponse<String> empty = post(town, PAGE + "/mes-avis/contester", form("jeton", token, "id", id.toString(), "pourquoi", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(post(town, PAGE + "/mes-avis/contester", form("jeton", token, "id", id.toString(), "pourquoi", "Personne n’est nommé.")).statusCode()).isEqualTo(303);
        HttpResponse<String> again = post(town, PAGE + "/mes-avis/contester", form("jeton", token, "id", id.toString(), "pourquoi", "Encore une chose."));
        assertThat(again.statusCode()).as("once").isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("textarea[readonly]").val()).as("to be copied").isEqualTo("Encore une chose.");
        assertThat(get(town, "/participer/moderation.csv").body()).contains("PENDING");
        assertThat(get(lea, "/bureau/commentaires").body()).contains("Affirmation contestée");
        assertThat(rule(lea, id, "RESTORE", "", "Relu.").body()).as("somebody else decides").contains("error");
        Person nadia = anAgent(town, voirie(town));
        assertThat(rule(nadia, id, "RESTORE", "", "Personne n’est nommé.").statusCode()).isEqualTo(303);
        assertThat(vote(awa, 9, "AGREE").statusCode()).isEqualTo(303);
        assertThat(get(town, "/participer/moderation.csv").body()).contains("RESTORED");
    }

    @Test
    void areContestedByTheMailThatTellsAsLongAsAnAppealIsPossible() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID id = added(awa, "Que le voisin parte.");
        rule(lea, id, "HIDE", "2", "Il vise une personne.");
        String link = mailbox.latestLink(town, awa.account().email(), PAGE + "/mes-avis?jeton=");
        in(town, () -> jdbc.sql("update participation.canvass_key set created_at = now() - interval '30 days'").update());
        in(town, () -> retention.forget(Instant.now()));
        assertThat(get(town, link).body()).as("a month later").contains("Contester");
        in(town, () -> jdbc.sql("update participation.canvass_key set good_until = now() - interval '1 minute'").update());
        assertThat(get(town, link).statusCode()).as("too late").isEqualTo(303);
        in(town, () -> retention.forget(Instant.now()));
        assertThat(count("canvass_key")).isZero();
        endPhase();
        assertThat(get(town, PAGE).body()).contains("Vous aviez proposé une affirmation");
        assertThat(post(town, PAGE + "/commencer", form("email", awa.account().email())).body()).contains("a proposé une affirmation ici");
        String another = mailbox.latestLink(town, awa.account().email(), PAGE + "/mes-avis?jeton=");
        assertThat(another).isNotEqualTo(link);
        assertThat(get(town, another).body()).contains("Il vise une personne.", "Contester");
        assertThat(get(awa, PAGE).body()).as("with an account").contains("/mes-avis");
    }

    @Test
    void changeTheResultAfterTheEndToo() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID id = added(awa, "Des bancs devant l’école.");
        rule(lea, id, "PUBLISH", "", "");
        for (int i = 0; i < 26; i++) {
            int side = i < 14 ? 1 : -1;
            answers("habitant" + i + "@habitants.example", 1, 1, 1, side, -side, -side, side, 1, side);
        }
        close();
        assertThat(compute()).isEqualTo(1);
        assertThat(get(town, PAGE + "/resultats.csv").body()).contains("\n9,Des bancs");
        assertThat(rule(lea, id, "HIDE", "2", "Relu.").statusCode()).isEqualTo(303);
        assertThat(get(town, PAGE + "/resultats.csv").statusCode()).as("not final as it stands").isEqualTo(404);
        assertThat(compute()).isEqualTo(1);
        assertThat(get(town, PAGE + "/resultats.csv").body()).doesNotContain("\n9,");
        assertThat(rule(lea, id, "RESTORE", "", "Relu encore.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, awa.account().email())).as("nobody is asked to vote").anyMatch(mail -> mail.contains("recalcul"));
        assertThat(compute()).isEqualTo(1);
        assertThat(get(town, PAGE + "/resultats.csv").body()).contains("\n9,Des bancs");
    }

    @Test
    void costTheSameToTheirAuthorHoweverMany() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID first = added(awa, "Phrase 0");
        rule(lea, first, "HIDE", "2", "Non.");
        int one = StatementCounter.count(town, () -> assertThat(get(awa, PAGE + "/mes-avis").statusCode()).isEqualTo(200));
        for (int i = 1; i < 5; i++) {
            rule(lea, added(awa, "Phrase " + i), "HIDE", "2", "Non.");
        }
        assertThat(StatementCounter.count(town, () -> assertThat(get(awa, PAGE + "/mes-avis").statusCode()).isEqualTo(200))).isEqualTo(one);
    }

    @Test
    void areLimitedByWhatIsShownOrWaitsAndTheTownByItsOwn() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID first = added(awa, "Phrase 0");
        for (int i = 1; i < Statements.MOST_OF_ONE; i++) {
            added(awa, "Phrase " + i);
        }
        rule(lea, first, "HIDE", "2", "Non.");
        added(awa, "À la place");
        in(town, () -> jdbc.sql("""
                insert into participation.statement (territory_id, id, canvass_id, number, origin, words, moderation, created_at)
                select c.territory_id, gen_random_uuid(), c.id, 100 + n, 'RESIDENT', 'Phrase en attente ' || n, 'QUARANTINED', now()
                from participation.canvass c, generate_series(1, ?) n
                """).param(Statements.MOST).update());
        assertThat(post(aResident(town), PAGE + "/affirmations", form("texte", "Une de plus")).body()).contains("c’est assez", "Une de plus");
        assertThat(post(officer, DESK + "/affirmations", form("affirmations", "Une autre.\nEt une troisième.")).statusCode()).as("the town’s are others").isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> statements.listOf(canvass())).stream().filter(Statement::isTowns).map(Statement::words))
                .hasSize(SAID.size() + 2).endsWith("Une autre.", "Et une troisième.");
    }

    @Test
    void areTakenBackBeforeTheyAreRead() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID id = added(awa, "Des bancs.");
        assertThat(post(aResident(town), PAGE + "/mes-avis/retirer", form("id", id.toString())).statusCode()).as("somebody else’s").isEqualTo(422);
        assertThat(post(awa, PAGE + "/mes-avis/retirer", form("id", id.toString())).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> statements.find(id).orElseThrow().words())).isEmpty();
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("Des bancs.");
        UUID other = added(awa, "Des arbres.");
        rule(lea, other, "PUBLISH", "", "");
        assertThat(post(awa, PAGE + "/mes-avis/retirer", form("id", other.toString())).statusCode()).as("others vote on it").isEqualTo(422);
    }

    @Test
    void areFiveOfOnePersonAtMostAndNoneWhereTheTownAloneAdds() {
        open("FIGURES");
        Person awa = aResident(town);
        for (int i = 0; i < Statements.MOST_OF_ONE; i++) {
            added(awa, "Phrase " + i);
        }
        assertThat(post(awa, PAGE + "/affirmations", form("texte", "Encore une")).body()).contains("assez d’affirmations", "Encore une");
        in(town, () -> jdbc.sql("update participation.canvass set adding = 'TOWN'").update());
        Person idris = aResident(town);
        assertThat(get(idris, PAGE).body()).doesNotContain("Proposer cette affirmation");
        assertThat(post(idris, PAGE + "/affirmations", form("texte", "La mienne")).statusCode()).isEqualTo(422);
        assertThat(post(town, PAGE + "/affirmations", form("texte", "De personne", "jeton", "x")).body()).as("what was typed is not lost").contains("De personne");
    }

    @Test
    void areModeratedByNobodyElse() {
        open("FIGURES");
        Person awa = aResident(town);
        UUID id = added(awa, "Des bancs.");
        String path = "/bureau/affirmations/" + id;
        UUID gas = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        for (String own : List.of(path, "/bureau/affirmations/" + statement(1))) {
            assertThat(get(town, own).statusCode()).isIn(401, 302, 303);
            assertThat(get(awa, own).statusCode()).isEqualTo(403);
            assertThat(get(anAgent(town, gas), own).statusCode()).as("of another department").isEqualTo(404);
            assertThat(get(aStaffMember(aTown(), Role.MODERATOR, null), own).statusCode()).isEqualTo(404);
        }
        assertThat(get(lea, "/bureau/affirmations/" + statement(1)).statusCode()).as("the town’s own").isEqualTo(404);
        assertThat(post(town, path, form("acte", "PUBLISH")).statusCode()).isEqualTo(401);
        assertThat(post(awa, path, form("acte", "PUBLISH")).statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(aTown(), Role.MODERATOR, null), path, form("acte", "PUBLISH")).statusCode()).isEqualTo(404);
        assertThat(rule(lea, id, "", "", "").statusCode()).isEqualTo(422);
        assertThat(rule(lea, id, "UPHOLD", "", "Non.").statusCode()).isEqualTo(422);
    }
}
