package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.DecisionDraft;
import org.parvis.participation.SubmittedProposal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters are put together from what happened, looked at as the mails that they are, sent, and public. */
class LettersIT extends TownWithLetters {

    @Autowired
    private CaseActs acts;

    @Test
    void tellWhatTheOfficerChoseInHerOrder() {
        SubmittedProposal bench = aShownIdea(town, "Un banc au soleil", officer);
        SubmittedProposal swing = aShownIdea(town, "Une balançoire", officer);
        anIdea(town, "Une idée que personne n’a lue", "");
        String letter = begun("");
        Document draft = desk(letter);
        assertThat(draft.select("[name=choix]").eachAttr("value")).contains("IDEA:" + bench.number(), "IDEA:" + swing.number(), "PHASE:" + SLUG + "/0");
        assertThat(draft.text()).doesNotContain("personne n’a lue");
        HttpResponse<String> refused = post(officer, letter, form("revision", "1", "objet", "x".repeat(121), "mot", "Voilà.", "choix", "IDEA:" + swing.number(), "rang-IDEA:" + swing.number(), "7"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document kept = Jsoup.parse(refused.body());
        assertThat(kept.select("#mot").val()).as("kept").isEqualTo("Voilà.");
        assertThat(kept.select("[name=choix][checked]").val()).isEqualTo("IDEA:" + swing.number());
        assertThat(kept.select("[name='rang-IDEA:" + swing.number() + "']").val()).isEqualTo("7");
        HttpResponse<String> unreadable = written(letter, 1, "choix", "IDEA:" + "x".repeat(131));
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.body()).contains("Un des choix ne se lit pas");
        assertThat(written(letter, 1, "choix", "IDEA:" + bench.number(), "rang-IDEA:" + bench.number(), "2", "choix", "IDEA:" + swing.number(), "rang-IDEA:" + swing.number(), "1").statusCode()).isEqualTo(303);
        assertThat(written(letter, 1).body()).as("written meanwhile").contains("entre-temps");
        Document look = desk(letter + "/apercu");
        String plain = look.select("pre").text();
        assertThat(plain.indexOf("Une balançoire")).isPositive().isLessThan(plain.indexOf("Un banc au soleil"));
        HttpResponse<String> html = get(officer, letter + "/apercu/html");
        assertThat(html.body()).contains("Bonjour,", "Le parc a cent ans.", "Une balançoire", "Nouvelle idée", "Nous ne savons pas si vous l’ouvrez");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox", "default-src 'none'");
        assertThat(get(officer, letter + "/apercu?en=en").body()).contains("New idea");
    }

    @Test
    void areTriedOutSentAndPublic() {
        SubmittedProposal bench = aShownIdea(town, "Un banc au soleil", officer);
        subscribed(AWA, "");
        subscribed("seul@habitants.example", SLUG);
        String letter = begun("");
        assertThat(post(officer, letter + "/essai", "").body()).contains("Écrivez l’objet");
        assertThat(post(officer, letter + "/envoyer", form("revision", "1", "quand", "maintenant")).statusCode()).as("empty").isEqualTo(422);
        written(letter, 1, "choix", "IDEA:" + bench.number());
        assertThat(post(officer, letter + "/essai", "").statusCode()).isEqualTo(303);
        assertThat(mails(officer.account().email()).getFirst()).contains("Un banc au soleil");
        assertThat(get(town, "/participer/lettres/1").statusCode()).as("a draft").isEqualTo(404);
        assertThat(desk(letter + "/apercu").text()).contains("ira à une personne");
        assertThat(post(officer, letter + "/envoyer", form("revision", "1", "quand", "maintenant")).statusCode()).as("not what was seen").isEqualTo(422);
        assertThat(post(officer, letter + "/envoyer", form("revision", "2", "quand", "maintenant")).statusCode()).isEqualTo(303);
        assertThat(send()).isEqualTo(1);
        assertThat(send()).as("once").isZero();
        assertThat(mails(AWA).getFirst()).contains("Un banc au soleil", "/participer/lettres/1", END);
        assertThat(mails("seul@habitants.example")).as("about one process alone").hasSize(1);
        assertThat(read("/participer/lettres/1").text()).contains("La lettre du parc", "Le parc a cent ans.", "Un banc au soleil");
        assertThat(read("/participer/lettres").select("a[href$='/participer/lettres/1']").text()).isEqualTo("La lettre du parc");
        assertThat(get(town, "/participer/lettres.atom").body()).contains("La lettre du parc", "/participer/lettres/1");
        assertThat(desk(DESK).text()).contains("Envoyée", "un envoi");
        assertThat(written(letter, 2).statusCode()).as("stays as it went").isEqualTo(422);
        assertThat(post(officer, letter + "/supprimer", "").statusCode()).isEqualTo(422);
        assertThat(desk(begun("")).select("[name=choix]").eachAttr("value")).as("told already").doesNotContain("IDEA:" + bench.number());
    }

    @Test
    void neverTellWhatWasHiddenMeanwhile() {
        SubmittedProposal bench = aShownIdea(town, "Un banc au soleil", officer);
        SubmittedProposal swing = aShownIdea(town, "Une balançoire", officer);
        subscribed(AWA, "");
        String letter = sent("", "IDEA:" + bench.number(), "IDEA:" + swing.number());
        hide(bench);
        assertThat(get(officer, letter + "/apercu/html").body()).doesNotContain("Un banc au soleil");
        send();
        assertThat(mails(AWA).getFirst()).contains("Une balançoire").doesNotContain("Un banc au soleil");
        hide(swing);
        assertThat(read("/participer/lettres/1").text()).contains("n’est plus publique").doesNotContain("Une balançoire", "Un banc au soleil");
    }

    private void hide(SubmittedProposal idea) {
        in(town, () -> jdbc.sql("update participation.proposal set moderation = 'HIDDEN', moderated_why = 'Hors sujet.' where number = ?").param(idea.number()).update());
    }

    @Test
    void waitForTheirMomentAndAreTakenBackBefore() {
        subscribed(AWA, "");
        String letter = begun("");
        written(letter, 1);
        for (String bad : List.of("", "demain", "2020-01-01T10:00", LocalDateTime.now().plusYears(1).truncatedTo(ChronoUnit.MINUTES).toString())) {
            HttpResponse<String> refused = post(officer, letter + "/envoyer", form("revision", "2", "quand", "moment", "moment", bad));
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#moment").val()).as("kept").isEqualTo(bad);
        }
        assertThat(plan(letter, 2)).isEqualTo(303);
        assertThat(send()).as("not yet").isZero();
        HttpResponse<String> late = post(officer, letter, form("revision", "2", "objet", "Un autre objet", "mot", "Écrit trop tard."));
        assertThat(late.statusCode()).as("planned as it was seen").isEqualTo(422);
        Document typed = Jsoup.parse(late.body());
        assertThat(typed.select("#mot[readonly]").val()).as("kept, to be copied").isEqualTo("Écrit trop tard.");
        assertThat(typed.select("#objet[readonly]").val()).isEqualTo("Un autre objet");
        assertThat(post(officer, letter + "/reprendre", "").statusCode()).isEqualTo(303);
        assertThat(post(officer, letter + "/reprendre", "").statusCode()).isEqualTo(422);
        assertThat(written(letter, 2).statusCode()).isEqualTo(303);
        assertThat(plan(letter, 3)).isEqualTo(303);
        in(town, () -> jdbc.sql("update participation.letter set send_at = now()").update());
        assertThat(send()).isEqualTo(1);
        assertThat(post(officer, letter + "/reprendre", "").body()).contains("Trop tard");
        assertThat(letter(letter).state()).isEqualTo(Letter.State.SENT);
    }

    private int plan(String letter, int revision) {
        String at = LocalDateTime.now().plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString();
        return post(officer, letter + "/envoyer", form("revision", String.valueOf(revision), "quand", "moment", "moment", at)).statusCode();
    }

    @Test
    void tellOfAnswersWithTheirReasons() {
        SubmittedProposal bench = aShownIdea(town, "Un banc au soleil", officer);
        in(town, () -> acts.decide(bench.caseId(), DecisionDraft.resolved("Le banc est commandé."), Actor.agent(UUID.randomUUID(), "Nadia B.")));
        Document draft = desk(begun(SLUG));
        assertThat(draft.select("[name=choix]").eachAttr("value")).contains("ANSWER:" + bench.number());
        assertThat(draft.text()).contains("Retenue : Le banc est commandé.");
    }

    @Test
    void tellOfTextsAndWhatBecomesOfThem() {
        String texts = "/bureau/participation/" + SLUG + "/textes";
        post(officer, texts, form("titre", "Règlement du parc", "intro", "Adopté en mars.", "texte", "# Article 1\nOuvert de 8 h à 20 h."));
        String letter = begun(SLUG);
        assertThat(desk(letter).select("[name=choix]").eachAttr("value")).as("a draft").doesNotContain("TEXT:" + SLUG + "/1");
        post(officer, texts + "/1/publier", "");
        assertThat(desk(letter).select("[name=choix]").eachAttr("value")).contains("TEXT:" + SLUG + "/1");
        assertThat(written(letter, 1, "choix", "TEXT:" + SLUG + "/1").statusCode()).isEqualTo(303);
        post(officer, texts + "/1/clore", form("suite", "Le conseil l’adopte le 3 mars."));
        assertThat(get(officer, letter + "/apercu/html").body()).contains("Règlement du parc", "Le conseil l’adopte le 3 mars.");
    }

    @Test
    void areNobodysElse() {
        String letter = begun(SLUG);
        written(letter, 1);
        UUID gas = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        Person other = anAdministrator(aTown());
        Person elsewhere = aStaffMember(town, Role.HEAD, gas);
        for (String rest : List.of("", "/essai", "/envoyer", "/reprendre", "/supprimer")) {
            String path = letter + rest;
            String body = form("revision", "2", "objet", "x", "quand", "maintenant");
            assertThat(post(town, path, body).statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, body).statusCode()).as(path).isEqualTo(403);
            assertThat(post(aStaffMember(town, Role.MODERATOR, null), path, body).statusCode()).as(path).isEqualTo(404);
            assertThat(post(elsewhere, path, body).statusCode()).as("of another department: " + path).isEqualTo(404);
            assertThat(post(other, path, body).statusCode()).as("of another town: " + path).isEqualTo(404);
        }
        for (String rest : List.of("", "/apercu", "/apercu/html")) {
            assertThat(get(elsewhere, letter + rest).statusCode()).as(rest).isEqualTo(404);
            assertThat(get(other, letter + rest).statusCode()).as(rest).isEqualTo(404);
            assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), letter + rest).statusCode()).as("of the department in charge").isEqualTo(200);
        }
        assertThat(get(elsewhere, DESK).body()).doesNotContain("La lettre du parc");
        for (String path : List.of(DESK, "/bureau/animation")) {
            assertThat(get(town, path).statusCode()).isEqualTo(302);
            assertThat(get(aResident(town), path).statusCode()).isEqualTo(403);
        }
        assertThat(post(elsewhere, DESK, form("demarche", SLUG)).statusCode()).isEqualTo(404);
        assertThat(post(other, DESK, form("demarche", SLUG)).statusCode()).isEqualTo(404);
        assertThat(post(town, DESK, form("demarche", SLUG)).statusCode()).isEqualTo(401);
    }
}
