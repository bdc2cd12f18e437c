package org.parvis.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** A note in somebody's file was wrong. */
class CorrectionsIT extends FilePagesCase {

    @BeforeEach
    void build() {
        create("family=Diop&given=Awa&language=fr");
        note(karim, "channel=PHONE&direction=IN&words=" + encoded("Elle habite <Lyon>"));
    }

    private String file(Person agent) {
        Document page = Jsoup.parse(post(agent, PAGE, "q=diop").body());
        return inTown(page.select("#trouves a").attr("href"));
    }

    private void note(Person agent, String fields) {
        assertThat(post(agent, file(agent) + "/echanges", "key=" + UUID.randomUUID() + "&" + fields).statusCode()).isEqualTo(303);
    }

    /** Where the agent corrects the newest note; empty for nowhere. */
    private String correcting(Person agent) {
        Document file = Jsoup.parse(get(agent, file(agent)).body());
        return inTown(file.select("#echanges a[href*=/echanges/], .history a[href*=/echanges/]").attr("href"));
    }

    @Test
    void isPutRightByItsAuthorAndTheFileSaysSo() {
        String page = correcting(karim);
        Document form = Jsoup.parse(get(karim, page).body());
        assertThat(form.select("textarea").text()).isEqualTo("Elle habite <Lyon>");
        assertThat(post(karim, page, "faire=corriger&lu=&words=").body()).contains("ce qui a été dit");
        String tooLong = "x".repeat(4_001);
        HttpResponse<String> refused = post(karim, page, "faire=corriger&lu=&words=" + tooLong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(tooLong);
        assertThat(post(karim, page, "faire=corriger&lu=&words=" + encoded("Elle habite <Nantes>")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(karim, file(karim)).body()).select(".history").text())
                .contains("Elle habite <Nantes>", "Corrigé le", "par " + karim.account().name())
                .doesNotContain("Lyon");
        assertThat(one("select act || ' ' || facts::text from journal.entry where act like 'relation.note%'"))
                .startsWith("relation.noteCorrected")
                .doesNotContain("Nantes", "Lyon");
    }

    @Test
    void losesNoWordsOfWhoeverCorrectsAtTheSameTime() {
        String page = correcting(karim);
        post(karim, page, "faire=corriger&lu=&words=" + encoded("À Nantes"));
        HttpResponse<String> late = post(karim, page, "faire=corriger&lu=&words=" + encoded("À Rennes"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("À Nantes", "À Rennes");
        assertThat(post(karim, page, "faire=retirer&lu=").statusCode()).as("nor takes back what was not read").isEqualTo(422);
        String read = encoded(Jsoup.parse(late.body()).select("form:has(textarea) input[name=lu]").val());
        assertThat(post(karim, page, "faire=corriger&lu=" + read + "&words=" + encoded("À Rennes")).statusCode()).isEqualTo(303);
        assertThat(one("select words from relation.interaction")).isEqualTo("À Rennes");
    }

    @Test
    void isTakenBackFromAFileWhereItDoesNotBelong() {
        assertThat(post(karim, correcting(karim), "faire=retirer&lu=").statusCode()).isEqualTo(303);
        assertThat(one("select count(*)::text from relation.interaction")).isEqualTo("0");
        assertThat(one("select act from journal.entry where act like 'relation.note%'")).isEqualTo("relation.noteTakenBack");
    }

    @Test
    void isNotTakenBackOnceItSaysSomethingElse() {
        String page = correcting(karim);
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(() -> post(karim, page, "faire=corriger&lu=&words=Nantes").statusCode()),
                CompletableFuture.supplyAsync(() -> post(karim, page, "faire=retirer&lu=").statusCode()));
        assertThat(both.stream().map(CompletableFuture::join).toList()).as("one of them").containsOnlyOnce(303);
    }

    @Test
    void staysAsItIsWhileThePersonIsHeld() {
        String page = correcting(karim);
        InTerritory.run(town.id(), () -> jdbc.sql("""
                insert into casework.legal_hold (territory_id, id, what, subject_id, reason, author, at)
                select ?, ?, 'PERSON', id, 'Recours', 'Jeanne', now() from relation.person
                """).params(town.id(), Ids.next()).update());
        for (String act : new String[] {"corriger", "retirer"}) {
            HttpResponse<String> refused = post(karim, page, "lu=&words=Autre&faire=" + act);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("conservation est ordonnée");
        }
        assertThat(one("select words from relation.interaction")).isEqualTo("Elle habite <Lyon>");
    }

    @Test
    void isForItsAuthorAndForTheHeadOfThoseWhoReadIt() {
        Person nadia = anAgent(town, voirie);
        Person helene = aStaffMember(town, Role.HEAD, voirie);
        String note = correcting(karim).replaceAll(".*/echanges/", "/echanges/");
        assertThat(correcting(nadia)).as("another's").isEmpty();
        assertThat(get(nadia, file(nadia) + note).statusCode()).isEqualTo(404);
        assertThat(post(nadia, file(nadia) + note, "faire=retirer&lu=").statusCode()).isEqualTo(404);
        assertThat(correcting(helene)).as("the whole desk's").isNotEmpty();
        note(nadia, "channel=PHONE&direction=OUT&department=" + voirie + "&words=Rappel");
        String roads = correcting(nadia).replaceAll(".*/echanges/", "/echanges/");
        Person parks = aStaffMember(town, Role.HEAD, UUID.randomUUID());
        assertThat(post(parks, file(parks) + roads, "faire=retirer&lu=").statusCode()).isEqualTo(404);
        assertThat(post(karim, file(karim) + roads, "faire=retirer&lu=").statusCode()).isEqualTo(404);
        assertThat(post(helene, file(helene) + roads, "faire=corriger&lu=&words=Rappel+fait").statusCode()).isEqualTo(303);
        assertThat(get(anAdministrator(town), file(karim) + note).statusCode()).isEqualTo(403);
        assertThat(post(town, file(karim) + note, "faire=retirer&lu=").statusCode()).isEqualTo(401);
        Person elsewhere = aStaffMember(anotherTown(), Role.FRONT_DESK, null);
        assertThat(post(elsewhere, file(karim) + note, "faire=retirer&lu=").statusCode()).isEqualTo(404);
    }
}
