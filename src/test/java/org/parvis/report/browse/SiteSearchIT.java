package org.parvis.report.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SiteSearchIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leadsFromAsMuchOfANumberAsPeopleRememberToItsPage() {
        Territory town = ReportingTown.create(imports, territories);
        String number = report(town, "Le lampadaire est éteint devant l’école.").number();
        String digits = number.substring(number.lastIndexOf('-') + 1);
        for (String typed : List.of(
                number, number.toLowerCase(Locale.ROOT), number.replace("-", ""), digits, String.valueOf(Integer.parseInt(digits)), "s " + Year.now() + " " + digits)) {
            HttpResponse<String> answer = search(town, typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(typed).hasValueSatisfying(path -> assertThat(path).endsWith(number));
        }
        assertThat(search(town, "999999").statusCode()).isEqualTo(200);
    }

    @Test
    void showsWhatComesClosestWhereNothingHasAllWords() {
        Territory town = ReportingTown.create(imports, territories);
        report(town, "Une poubelle déborde.");
        String lamp = report(town, "Le lampadaire est éteint devant l’école.").number();
        Document page = Jsoup.parse(search(town, "lampadaire en panne, rue Houdan").body());
        assertThat(page.select(".found .rows a[href*=/signalements/]").eachAttr("href").getFirst()).endsWith(lamp);
    }

    @Test
    void listsWhatComesClosestWhereNoReportHasAllWords() {
        Territory town = ReportingTown.create(imports, territories);
        report(town, "Une poubelle déborde.");
        String lamp = report(town, "Le lampadaire est éteint devant l’école.").number();
        String hidden = report(town, "Un autre lampadaire est éteint.").number();
        in(town, () -> jdbc.sql("update report.report set visibility = 'PRIVATE' where number = ?").params(hidden).update());
        Document page = Jsoup.parse(list(town, "les lampadaires à éclairer").body());
        assertThat(page.text()).contains("Aucun signalement n’a tous ces mots");
        assertThat(page.select("#liste").text()).isEqualTo("Ce qui s’en approche le plus");
        assertThat(map(town, "les lampadaires à éclairer")).contains(lamp).doesNotContain(hidden);
        assertThat(map(town, "les lampadaires à éclairer&etat=resolus")).doesNotContain(lamp);
        assertThat(page.select(".reports h3 a").eachAttr("href")).singleElement().asString().endsWith(lamp);
        assertThat(Jsoup.parse(list(town, "lampadaire éteint").body()).text()).doesNotContain("n’a tous ces mots");
        Document nothing = Jsoup.parse(list(town, "soucoupe volante").body());
        assertThat(nothing.text()).contains("Aucun signalement ne correspond");
        assertThat(nothing.select("#liste").text()).isEqualTo("Les plus récents");
        assertThat(map(town, "soucoupe volante")).contains("\"features\":[]");
    }

    @Test
    void leadsFromAWholeNumberInTheListToItsPageWhereItIsPublic() {
        Territory town = ReportingTown.create(imports, territories);
        SubmittedReport lamp = report(town, "Le lampadaire 273 est éteint devant l’école.");
        for (String typed : List.of(lamp.number(), lamp.number().toLowerCase(Locale.ROOT), " " + lamp.number().replace("-", " ") + " ")) {
            HttpResponse<String> answer = list(town, typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/t/" + town.slug() + "/signalements/" + lamp.number());
        }
        assertThat(list(town, "273").body()).as("a word of the text").contains(lamp.number());
        assertThat(list(aTerritory(), lamp.number()).statusCode()).as("elsewhere").isEqualTo(200);
        in(town, () -> jdbc.sql("update report.report set visibility = 'PRIVATE' where id = ?").params(lamp.id()).update());
        HttpResponse<String> hidden = list(town, lamp.number());
        assertThat(hidden.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(hidden.body()).select(".reports h3 a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "les lampadaires", "lampadaire à l’école", "le même lampadaire éteint cet été", "lampadaire meme ete a", "été"
    })
    void losesNothingToSmallWords(String typed) {
        Territory town = ReportingTown.create(imports, territories);
        report(town, "Une poubelle déborde, été comme hiver.");
        String lamp = report(town, "Lampadaire éteint devant une école, il a été cassé.").number();
        List<String> found = Jsoup.parse(list(town, typed).body()).select(".reports h3 a").eachAttr("href");
        assertThat(found).hasSize(typed.equals("été") ? 2 : 1).anyMatch(path -> path.endsWith(lamp));
        assertThat(Jsoup.parse(search(town, typed).body()).select(".found .rows a[href*=/signalements/]").eachAttr("href"))
                .anyMatch(path -> path.endsWith(lamp));
    }

    @Test
    void findsThePagesOfTheSite() {
        Territory town = aTerritory();
        Document page = Jsoup.parse(search(town, "mairie horaires").body());
        assertThat(page.select(".found .rows a").eachAttr("href")).first().asString().endsWith("/contact");
        assertThat(get(town, "/contact").statusCode()).isEqualTo(200);
    }

    @Test
    void takesTheWordsAlongToANewReport() {
        Territory town = ReportingTown.create(imports, territories);
        Document page = Jsoup.parse(search(town, "nid de poule <b>").body());
        assertThat(page.select("form[method=post] input[name=words]").attr("value")).isEqualTo("nid de poule <b>");
        HttpResponse<String> begun = post(town, "/signaler", "words=" + encoded("nid de poule <b>"));
        assertThat(begun.statusCode()).isEqualTo(303);
        assertThat(begun.headers().firstValue("Location")).hasValueSatisfying(path -> assertThat(path).contains("/signaler/"));
    }

    @Test
    void isNotUpsetBySignsOfTheQueryLanguage() {
        Territory town = ReportingTown.create(imports, territories);
        for (String typed : List.of("' | ! & (", "lampadaire & | !rue:*", "\\", "a b c", "%00", "🙂")) {
            assertThat(search(town, typed).statusCode()).as(typed).isEqualTo(200);
        }
    }

    private HttpResponse<String> list(Territory town, String words) {
        return get(town, "/signalements?q=" + encoded(words));
    }

    /** Where the map of the page looks when scripts run; whatever follows an ampersand narrows besides. */
    private String map(Territory town, String words) {
        String[] parts = words.split("&", 2);
        String more = parts.length > 1 ? "&" + parts[1] : "";
        return get(town, "/api/signalements/carte?bbox=2.2,48.7,2.4,48.9&zoom=16&q=" + encoded(parts[0]) + more)
                .body();
    }

    private HttpResponse<String> search(Territory town, String words) {
        return get(town, "/recherche?q=" + encoded(words));
    }

    private SubmittedReport report(Territory town, String words) {
        return InTerritory.call(
                town.id(), () -> reports.submit(NewReport.of("lampadaire-eteint", words, ReportingTown.TOWN_HALL)
                        .answering(new Answers(Map.of("poteau", List.of("77"), "etendue", List.of("une"))))));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
