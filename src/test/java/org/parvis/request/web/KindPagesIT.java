package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator decides what can be asked. */
class KindPagesIT extends ParvisIT {

    private static final String PAGE = "/admin/demandes";
    private static final String CHOICE =
            "&q0.code=&q0.fr=Quelle+fa%C3%A7ade+%3F&q0.kind=ONE&q0.need=REQUIRED&q0.options=Rue+%2F+Street%0ACour";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        admin = anAdministrator(town);
    }

    @Test
    void offersANewKindWithItsQuestionsAtOnce() {
        HttpResponse<String> saved = post(
                admin, PAGE + "/nouvelle", "fr=Permis+de+v%C3%A9g%C3%A9taliser&en=Planting+permit&offer=EVERYWHERE&contact=REQUIRED&hours=40&department=voirie" + CHOICE);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        Document form = Jsoup.parse(get(town, "/contacter/permis-de-vegetaliser?lang=en").body());
        assertThat(form.select("h1").text()).isEqualTo("Planting permit");
        assertThat(form.select("label.choice").eachText()).containsExactly("Street", "Cour");
        InTerritory.run(town.id(), () -> assertThat(jdbc.sql("select act || ' ' || subject from journal.entry where act = 'request.kindSaved'")
                        .query(String.class).single())
                .isEqualTo("request.kindSaved permis-de-vegetaliser"));
    }

    @Test
    void keepsWhatTheFormDoesNotShowWhenAKindIsChanged() {
        Document form = Jsoup.parse(get(admin, PAGE + "/salle").body());
        StringBuilder fields = new StringBuilder("fr=Demander+une+belle+salle&offer=EVERYWHERE&contact=REQUIRED&hours=");
        for (String name : java.util.List.of("q0.code", "q0.fr", "q1.code", "q1.fr")) {
            fields.append('&').append(name).append('=').append(form.select("[name=" + name + "]").val());
        }
        fields.append("&q0.kind=ONE&q0.need=REQUIRED&q0.options=petite+%3D+Peu%0Agrande+%3D+Beaucoup&q1.kind=TEXT&q1.need=OPTIONAL");
        HttpResponse<String> saved = post(admin, PAGE + "/salle", fields.toString().replace(" ", "+").replace("?", "%3F"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        Document shown = Jsoup.parse(get(town, "/contacter/salle").body());
        assertThat(shown.select("h1").text()).isEqualTo("Demander une belle salle");
        assertThat(shown.select("label.choice").eachText()).containsExactly("Peu", "Beaucoup");
        assertThat(shown.select("[data-when=taille]").attr("data-equals")).as("the condition").isEqualTo("grande");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> wrong = post(
                admin, PAGE + "/nouvelle", "fr=&hours=beaucoup&department=lune&offer=DESK&contact=OPTIONAL&q0.code=&q0.fr=Laquelle&q0.kind=ONE&q0.need=OPTIONAL&q0.options=Une+seule");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.body());
        assertThat(page.select(".error").eachText()).hasSize(4);
        assertThat(page.select("#hours").val()).isEqualTo("beaucoup");
        assertThat(page.select("[name=q0.fr]").val()).isEqualTo("Laquelle");
        assertThat(post(admin, PAGE + "/nouvelle", "fr=Question&offer=EVERYWHERE&contact=REQUIRED&hours=").body()).contains("Un autre type porte déjà ce nom");
        assertThat(post(admin, PAGE + "/nouvelle", "fr=Trottoir&offer=EVERYWHERE&contact=REQUIRED&hours=").body())
                .as("what reports are about").contains("Un autre type porte déjà ce nom");
    }

    @Test
    void retiresAKindAndItsRequestsGoOn() {
        String sent = post(town, "/contacter/merci", "etape=envoyer&key=k&words=Merci").body();
        assertThat(post(admin, PAGE + "/merci/retrait", "").statusCode()).isEqualTo(303);
        assertThat(get(town, "/contacter").body()).doesNotContain("Dire merci");
        assertThat(get(town, "/contacter/merci").statusCode()).isEqualTo(404);
        String link = Jsoup.parse(sent).select("a[href*=/suivi/]").attr("href");
        assertThat(get(town, link.substring(link.indexOf("/suivi/"))).body()).contains("Dire merci");
        assertThat(post(admin, PAGE + "/merci/retrait", "").statusCode()).isNotEqualTo(303);
    }

    @Test
    void isForAdministratorsOfTheTown() {
        for (String path : new String[] {PAGE, PAGE + "/nouvelle", PAGE + "/question"}) {
            assertThat(get(town, path).statusCode()).isNotEqualTo(200);
            assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(post(aResident(town), PAGE + "/question/retrait", "").statusCode()).isEqualTo(403);
        Person elsewhere = anAdministrator(aTerritory());
        assertThat(get(elsewhere, PAGE + "/question").statusCode()).as("another town's kind").isEqualTo(404);
    }
}
