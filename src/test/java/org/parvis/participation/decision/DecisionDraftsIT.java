package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever writes a decision loses nothing to somebody else who writes it too, and publishes nothing that they have not read. */
class DecisionDraftsIT extends TownWithAVote {

    private static final String DESK = "/bureau/budgets/un-budget-pour-tous/decision";
    private static final String IDEAS = "/bureau/participation/" + SLUG + "/decision";

    @Autowired
    private JdbcClient jdbc;

    private static String typed(String revision, String act, String words, String... more) {
        return form(
                        "revision", revision, "authority", "Conseil municipal", "sessionOn", TODAY.toString(), "deliberation", "2026-41", "words", words,
                        "dataUsed", "Le résultat du vote.", "laws", "", "reviewOn", TODAY.plusYears(1).toString(), "relu", "oui", "geste", act)
                + (more.length == 0 ? "" : "&" + form(more));
    }

    private static String shownRevision(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("[name=revision]").val();
    }

    private String kept() {
        return inTown(() -> decisions.findDraft(matter().id()).orElseThrow().about().words());
    }

    @Test
    void areNotWrittenOverByWhoeverHasNotReadThem() {
        Person mona = aStaffMember(town, Role.HEAD, voirie(town));
        post(antoine, DESK + "/preparer", "");
        String read = revision(antoine, DESK);
        assertThat(revision(mona, DESK)).as("both read the same").isEqualTo(read);
        String line = "Le sol ne le porte pas.";
        assertThat(post(mona, DESK, typed(
                                read, "enregistrer", "Ce que Mona écrit.", "code", "P1", "fate.P1", "PARTLY", "amount.P1", "9000", "reason.P1", line))
                        .statusCode())
                .isEqualTo(303);

        for (String act : List.of("enregistrer", "suite", "publier")) {
            HttpResponse<String> late = post(antoine, DESK, typed(
                    read, act, "Ce qu’Antoine écrit.", "code", "P1", "fate.P1", "TAKEN", "amount.P1", "10000", "reason.P1", ""));
            assertThat(late.statusCode()).as(act).isEqualTo(422);
            assertThat(kept()).as(act).isEqualTo("Ce que Mona écrit.");
            Document page = Jsoup.parse(late.body());
            assertThat(page.select("#words").val()).as("as typed").isEqualTo("Ce qu’Antoine écrit.");
            assertThat(page.select("[name=fate.P1][checked]").val()).isEqualTo("TAKEN");
            assertThat(page.select("[name=amount.P1]").val()).isEqualTo("10000");
            assertThat(said(page.expectFirst("#autre-texte"))).contains("Ce que Mona écrit.", "Retenu en partie", "9000", line);
            assertThat(page.select("#autre-texte dt a").eachAttr("href")).containsExactly("#words", "#fate.P1", "#amount.P1", "#reason.P1");
        }
        assertThat(get(town, BUDGET + "/decision").statusCode()).as("not published").isEqualTo(404);
        HttpResponse<String> late = post(antoine, DESK, typed(read, "enregistrer", "Ce qu’Antoine écrit."));
        assertThat(post(antoine, DESK, typed(shownRevision(late), "enregistrer", "Ce que les deux écrivent.")).statusCode()).as("both read").isEqualTo(303);
        assertThat(kept()).isEqualTo("Ce que les deux écrivent.");
        assertThat(post(antoine, DESK, typed("", "enregistrer", "Un formulaire sans révision.")).statusCode()).isEqualTo(422);
        assertThat(kept()).isEqualTo("Ce que les deux écrivent.");
    }

    @Test
    void giveBackWhatIsTypedOnceSomebodyElseHasPublished() {
        Person mona = aStaffMember(town, Role.HEAD, voirie(town));
        post(antoine, DESK + "/preparer", "");
        String read = revision(antoine, DESK);
        assertThat(post(mona, DESK, typed(read, "publier", "Ce que Mona publie.")).statusCode()).isEqualTo(303);
        HttpResponse<String> late = post(antoine, DESK, typed(read, "publier", "Ce qu’Antoine écrit."));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(said(Jsoup.parse(late.body()).expectFirst("#autre-texte"))).contains("Ce que vous aviez écrit", "Ce qu’Antoine écrit.");
        assertThat(read(BUDGET + "/decision")).contains("Ce que Mona publie.").doesNotContain("Antoine");
    }

    @Test
    void tellWhichIdeasCameInBeforeTheyArePublished() {
        SubmittedProposal late = anIdea(town, "Un lac", "");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = clock_timestamp() - interval '1 minute'").update());
        post(antoine, IDEAS + "/preparer", "");
        String fate = "fate." + idea.number();
        String read = revision(antoine, IDEAS);
        in(town, () -> moderation.publish(late.id(), new TestVisitor(nadia)));

        HttpResponse<String> unread = post(antoine, IDEAS, typed(read, "publier", "Les idées.", "code", idea.number(), fate, "TAKEN"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(said(unread)).contains("Une idée est entrée dans le brouillon");
        assertThat(Jsoup.parse(unread.body()).select("[name=code]").eachAttr("value")).containsExactly(idea.number(), late.number());
        assertThat(get(town, PROCESS + "/decision").statusCode()).as("not published").isEqualTo(404);
        String again = shownRevision(unread);
        assertThat(post(antoine, IDEAS, typed(
                                again, "publier", "Les idées.", "code", idea.number(), fate, "TAKEN", "code", late.number(), "fate." + late.number(),
                                "NOT_TAKEN", "reason." + late.number(), "Le parc est trop petit."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(read(PROCESS + "/decision")).contains("Un lac", "Le parc est trop petit.");
    }

    /** Whoever saves and does not publish is told too. */
    @Test
    void tellWhichIdeasCameInWhenTheyAreSaved() {
        SubmittedProposal late = anIdea(town, "Un lac", "");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = clock_timestamp() - interval '1 minute'").update());
        post(antoine, IDEAS + "/preparer", "");
        String read = revision(antoine, IDEAS);
        in(town, () -> moderation.publish(late.id(), new TestVisitor(nadia)));
        HttpResponse<String> saved = post(antoine, IDEAS, typed(read, "enregistrer", "Les idées."));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location").orElseThrow()).contains("fait=ajoute");
        assertThat(said(get(antoine, IDEAS + "?fait=ajoute"))).contains("Des idées publiées depuis y sont entrées");
    }

    @Test
    void sayWhichTextsTheyApplyAndWhereTheyAreContested() {
        post(antoine, DESK + "/preparer", "");
        String laws = "Code général des collectivités territoriales, article L1112-23";
        assertThat(post(antoine, DESK, typed(revision(antoine, DESK), "enregistrer", "Deux projets.").replace("laws=", "laws=" + "x".repeat(2_001))).body())
                .contains("Ce texte est trop long.");
        assertThat(post(antoine, DESK, typed(revision(antoine, DESK), "publier", "Deux projets.").replace("laws=", form("laws", laws))).statusCode())
                .isEqualTo(303);
        assertThat(read(BUDGET + "/decision"))
                .contains("Textes appliqués", laws, "Contester cette décision", "deux mois", "recours administratif", "tribunal administratif", "R421-1 à R421-5",
                        "Défenseur des droits");
    }
}
