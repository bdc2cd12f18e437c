package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town decides on a vote and on a process, says why, and tells whoever had a part in it. */
class DecisionIT extends TownWithAVote {

    private static final String DESK = "/bureau/budgets/un-budget-pour-tous/decision";
    private static final String IDEAS = "/bureau/participation/" + SLUG + "/decision";

    @Autowired
    private DecisionNews news;

    @Autowired
    private RulingErasing erasing;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private static String decision(String... more) {
        return form(
                        "authority", "Conseil municipal", "sessionOn", TODAY.toString(), "deliberation", "2026-41", "words",
                        "Deux projets seront faits.", "dataUsed", "Le résultat du vote.", "laws", "Code général", "reviewOn", TODAY.plusYears(1).toString(), "relu", "oui",
                        "geste", "publier", "code", "P1", "code", "P2", "code", "P3")
                + (more.length == 0 ? "" : "&" + form(more));
    }

    private static String fates(String p1, String p2, String p3) {
        return form(
                "fate.P1", p1, "amount.P1", "10000", "fate.P2", p2, "amount.P2", "20 000", "fate.P3", p3, "amount.P3", "1500");
    }

    /** As whoever has the draft open. */
    private HttpResponse<String> write(String path, String form) {
        return post(antoine, path, form("revision", revision(antoine, path)) + "&" + form);
    }

    private int told() {
        return InTerritory.call(town.id(), news::tell);
    }

    @Test
    void isWrittenPublishedAndToldToWhoeverHadAPart() {
        assertThat(get(antoine, "/bureau/budgets/un-budget-pour-tous").body()).contains(DESK);
        assertThat(get(town, BUDGET + "/decision").statusCode()).as("nothing is decided").isEqualTo(404);
        assertThat(get(antoine, DESK).body()).contains("Préparer la décision");
        assertThat(post(antoine, DESK + "/preparer", "").statusCode()).isEqualTo(303);
        Document draft = Jsoup.parse(get(antoine, DESK).body());
        assertThat(draft.select("[name=fate.P1][checked], [name=fate.P2][checked]").eachAttr("value")).containsExactly("TAKEN", "TAKEN");
        assertThat(draft.select("[name=fate.P3][checked]").attr("value")).isEqualTo("NOT_TAKEN");
        assertThat(draft.select("[name=amount.P2]").val()).isEqualTo("20000");
        assertThat(get(town, BUDGET + "/decision").statusCode()).as("a draft").isEqualTo(404);

        HttpResponse<String> unread = write(DESK, decision().replace("relu=oui&", "") + "&" + fates("TAKEN", "TAKEN", "NOT_TAKEN"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Cochez cette case", "Deux projets seront faits.");
        assertThat(write(DESK, decision() + "&" + fates("TAKEN", "TAKEN", "NOT_TAKEN")).statusCode()).isEqualTo(303);
        Document shown = Jsoup.parse(get(town, BUDGET + "/decision").body());
        assertThat(said(shown)).contains("Conseil municipal", "2026-41", "Deux projets seront faits.", "La décision suit le vote.", "30 000 € accordés");
        assertThat(said(shown.expectFirst("#P3"))).contains("Non retenu");
        assertThat(shown.select(".evidence").text()).matches("[0-9a-f]{64}");
        assertThat(get(town, BUDGET).body()).contains(BUDGET + "/decision", BUDGET + "/realisations");

        assertThat(told()).as("the author, and who supports").isEqualTo(2);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Conseil municipal", "retenu", "/decision");
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("Lire la décision", "Projet 1");
        assertThat(told()).as("once").isZero();
        assertThat(mailbox.list(town, "voter0@habitants.example")).as("nobody who voted is known").noneMatch(mail -> mail.contains("Décision"));
    }

    @Test
    void departsFromTheVoteOnlyWithReasonsAndKeepsWhatWasTyped() {
        post(antoine, DESK + "/preparer", "");
        HttpResponse<String> blank = write(DESK, form("geste", "publier", "relu", "oui", "words", "Un mot"));
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("Dites qui a décidé.", "Dites quel jour", "Dites sur quoi", "regardée de nouveau.", "Un mot");
        HttpResponse<String> typo = write(DESK, decision().replace(TODAY.toString(), "demain") + "&" + form("amount.P1", "beaucoup"));
        assertThat(typo.statusCode()).isEqualTo(422);
        assertThat(typo.body()).contains("Écrivez un jour", "Écrivez une somme", "demain", "beaucoup");
        HttpResponse<String> early = write(DESK, decision().replace(TODAY.toString(), TODAY.minusDays(9).toString()));
        assertThat(early.body()).contains("Ce jour est avant le résultat");
        assertThat(write(DESK, decision().replace(TODAY.toString(), TODAY.plusDays(1).toString())).body()).contains("Ce jour est à venir");

        HttpResponse<String> unsaid = write(DESK, decision() + "&" + fates("NOT_TAKEN", "TAKEN", "TAKEN"));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(unsaid.body());
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#reason.P1", "#reason.P3");
        assertThat(page.select("[name=fate.P3][checked]").attr("value")).isEqualTo("TAKEN");
        assertThat(get(town, BUDGET + "/decision").statusCode()).isEqualTo(404);
        String less = fates("TAKEN", "TAKEN", "NOT_TAKEN").replace("amount.P1=10000", "amount.P1=1");
        assertThat(Jsoup.parse(write(DESK, decision() + "&" + less).body()).select(".error-summary a").eachAttr("href"))
                .as("taken, with another sum than the vote gives").containsExactly("#reason.P1");
        String reasons = form("reason.P1", "Le sol ne le porte pas.", "reason.P3", "L’État paie le reste.");
        assertThat(write(DESK, decision() + "&" + fates("NOT_TAKEN", "TAKEN", "TAKEN") + "&" + reasons).statusCode()).isEqualTo(303);
        Document shown = Jsoup.parse(get(town, BUDGET + "/decision").body());
        assertThat(said(shown.expectFirst("#P1"))).contains("Le vote retenait ce projet.", "Le sol ne le porte pas.");
        assertThat(said(shown.expectFirst("#P3"))).contains("Le vote ne retenait pas ce projet.", "L’État paie le reste.", "1 500 €");
    }

    @Test
    void isCorrectedByAnotherVersionAndBothAreRead() {
        decide();
        told();
        assertThat(write(DESK, decision() + "&" + fates("NOT_TAKEN", "TAKEN", "TAKEN")).body()).contains("elle ne change plus");
        for (String change : List.of(
                "decision set words = 'Autre chose'", "decision set published_at = null", "decision set version = 9", "ruling set fate = 'PARTLY'",
                "ruling set name = 'Autre'", "ruling set amount = 1", "ruling set code = code || 'x'")) {
            assertThatThrownBy(() -> InTerritory.run(town.id(), () -> jdbc.sql("update participation." + change).update()))
                    .as(change)
                    .hasMessageContaining("does not change");
        }
        assertThat(post(antoine, DESK + "/preparer", "reason=").statusCode()).as("no reason").isEqualTo(422);
        assertThat(post(antoine, DESK + "/preparer", form("reason", "Le devis du projet 2 a été revu.")).statusCode()).isEqualTo(303);
        String partly = decision() + "&" + fates("TAKEN", "PARTLY", "NOT_TAKEN").replace("20+000", "12000") + "&"
                + form("reason.P2", "Le devis est plus bas.");
        assertThat(write(DESK, partly).statusCode()).isEqualTo(303);
        assertThat(read(BUDGET + "/decision")).contains("Retenu en partie", "Le devis du projet 2 a été revu.", "12 000 €");
        assertThat(get(town, BUDGET + "/decision?version=1").body()).contains("Cette version a été remplacée.").doesNotContain("Retenu en partie");
        assertThat(get(town, BUDGET + "/decision?version=7").statusCode()).isEqualTo(404);
        assertThat(told()).as("the idea's project is as before").isZero();
        assertThat(read(BUDGET + "/realisations/P2")).contains("12 000 €", "20 000 €", "Le devis est plus bas.");
    }

    @Test
    void answersEachIdeaOfAProcessThatIsOver() {
        SubmittedProposal lake = aShownIdea(town, "Un lac", nadia);
        in(town, () -> acts.decide(idea.caseId(), DecisionDraft.resolved("Six bancs seront posés."), Actor.agent(UUID.randomUUID(), "Nadia B.")));
        assertThat(get(antoine, IDEAS).statusCode()).as("it goes on").isEqualTo(404);
        in(town, () -> jdbc.sql("update participation.phase set closes_at = clock_timestamp() - interval '1 minute'").update());
        assertThat(post(antoine, IDEAS + "/preparer", "").statusCode()).isEqualTo(303);
        Document draft = Jsoup.parse(get(antoine, IDEAS).body());
        assertThat(draft.select("[name=code]").eachAttr("value")).containsExactly(idea.number(), lake.number());
        assertThat(draft.select("[type=radio][checked]").eachAttr("name")).containsExactly("fate." + idea.number());
        String said = decision().replace("code=P1&code=P2&code=P3", form("code", idea.number(), "code", lake.number(), "fate." + idea.number(), "TAKEN"));
        assertThat(write(IDEAS, said).body()).contains("Dites si c’est retenu");
        assertThat(write(IDEAS, said + "&" + form("fate." + lake.number(), "NOT_TAKEN")).body()).contains("Dites pourquoi.");
        assertThat(write(IDEAS, said + "&" + form("fate." + lake.number(), "NOT_TAKEN", "reason." + lake.number(), "Le parc est trop petit.")).statusCode())
                .isEqualTo(303);
        String page = get(town, PROCESS + "/decision").body();
        assertThat(page).contains("Des bancs au parc", "Un lac", "Le parc est trop petit.", "La décision suit la réponse motivée");
        assertThat(get(town, PROCESS).body()).contains(PROCESS + "/decision");
        assertThat(told()).as("two authors and who supports").isEqualTo(3);
        in(town, () -> erasing.erase(new Erasable.Erased(List.of(), List.of(cases.get(lake.caseId())), Set.of(), Set.of())));
        assertThat(get(town, PROCESS + "/decision").body()).doesNotContain("Un lac").contains(lake.number(), "Le parc est trop petit.");
    }

    @Test
    void letsNobodyElseDecide() {
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        for (Person wrong : List.of(aResident(town), nadia, aStaffMember(town, Role.FRONT_DESK, null))) {
            for (String path : List.of(DESK, IDEAS)) {
                assertThat(get(wrong, path).statusCode()).isIn(403, 404);
                assertThat(post(wrong, path, decision()).statusCode()).isIn(403, 404);
                assertThat(post(wrong, path + "/preparer", "").statusCode()).isIn(403, 404);
            }
        }
        assertThat(get(town, DESK).statusCode()).as("nobody").isIn(302, 303, 401);
        assertThat(post(town, DESK, decision()).statusCode()).isIn(303, 401, 403);
        in(town, () -> jdbc.sql("update participation.phase set closes_at = clock_timestamp() - interval '1 minute'").update());
        assertThat(get(head, IDEAS).statusCode()).isEqualTo(200);
        UUID other = inTown(() -> departments.list().stream().map(Department::id).filter(one -> !one.equals(voirie(town))).findFirst().orElseThrow());
        Person stranger = aStaffMember(town, Role.HEAD, other);
        assertThat(get(stranger, IDEAS).statusCode()).as("head of another department").isEqualTo(404);
        assertThat(post(stranger, IDEAS + "/preparer", "").statusCode()).isEqualTo(404);
        assertThat(post(stranger, IDEAS, decision()).statusCode()).isEqualTo(404);
        Person elsewhere = anAdministrator(aTerritory());
        for (String path : List.of(DESK, IDEAS)) {
            assertThat(get(elsewhere, path).statusCode()).isEqualTo(404);
            assertThat(post(elsewhere, path, decision()).statusCode()).isEqualTo(404);
            assertThat(post(elsewhere, path + "/preparer", "").statusCode()).isEqualTo(404);
        }
        decide();
        assertThat(get(aTerritory(), BUDGET + "/decision").statusCode()).as("another town").isEqualTo(404);
    }
}
