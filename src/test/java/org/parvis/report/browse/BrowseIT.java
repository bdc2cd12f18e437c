package org.parvis.report.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.report.figures.Counting;
import org.parvis.territory.Territory;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BrowseIT extends ParvisIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Counting counting;

    @Test
    void showsEveryReportOnceFromPageToPage() {
        Territory territory = withReports(45);
        List<String> first = numbers(territory, "/signalements");
        assertThat(first).hasSize(20);
        String older = Jsoup.parse(get(territory, "/signalements").body())
                .select("a[rel=next]")
                .attr("href");
        String path = older.substring(older.indexOf("/signalements"));
        List<String> second = numbers(territory, path);
        assertThat(Stream.concat(first.stream(), second.stream()).distinct()).hasSize(40);
    }

    @Test
    void narrowsTheListByCategoryStateDistrictAndWords() {
        Territory territory = withReports(120);
        for (String query : List.of(
                "?etat=resolus",
                "?categorie=nid-de-poule",
                "?categorie=nid-de-poule&etat=ouverts",
                "?quartier=quartier:blagis",
                "?quartier=quartier:centre&etat=ouverts&categorie=lampadaire-eteint",
                "?q=chauss%C3%A9e",
                "?q=ecole&etat=resolus")) {
            assertThat(numbers(territory, "/signalements" + query)).as(query).isNotEmpty();
        }
        assertThat(numbers(territory, "/signalements?q=elephant")).isEmpty();
        assertThat(numbers(territory, "/signalements?q=x%27%3B--&apres=nonsense")).isEmpty();
        assertThat(get(territory, "/signalements?q=chauss%C3%A9e").body())
                .contains("Trou dans la chaussée")
                .doesNotContain("Dépôt sauvage au coin");
    }

    @Test
    void takesACursorOfAnImpossibleMomentForNone() {
        Territory territory = withReports(25);
        List<String> first = numbers(territory, "/signalements");
        for (String moment : List.of("-99999999999999.0", "99999999999999.0", "-9223372036854775808.0", "1.9223372036854775807", "253402300800.0")) {
            for (String query : List.of("", "q=trou&", "quartier=quartier:centre&", "categorie=nid-de-poule&")) {
                String path = "/signalements?" + query + "apres=" + moment + "." + UUID.randomUUID();
                assertThat(get(territory, path).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(numbers(territory, "/signalements?apres=" + moment + "." + UUID.randomUUID())).isEqualTo(first);
        }
    }

    @Test
    void drawsAsManyReportsOnTheMapAsThereAre() {
        Territory territory = withReports(2_000);
        for (int zoom : List.of(6, 12, 14, 16)) {
            assertThat(total(map(territory, zoom, ""))).as("zoom " + zoom).isEqualTo(2_000);
        }
        assertThat(total(map(territory, 13, "&etat=resolus"))).isBetween(700, 900);
        assertThat(total(map(territory, 13, "&quartier=quartier:centre"))).isEqualTo(1_000);
        assertThat(map(territory, 19, "")).contains("\"path\":\"/signalements/S-2026-");
    }

    @Test
    void drawsTheMapOfADistrictFromMoreThanItsPage() {
        Territory territory = withReports(1_000);
        assertThat(drawn(territory, "/signalements?quartier=quartier:centre")).isBetween(200, 300);
        String older = Jsoup.parse(get(territory, "/signalements?quartier=quartier:centre").body())
                .select("a[rel=next]")
                .attr("href");
        assertThat(drawn(territory, older.substring(older.indexOf("/signalements")))).isBetween(200, 300);
        assertThat(drawn(territory, "/signalements?q=trou")).isBetween(10, 20);
        assertThat(drawn(territory, "/signalements?quartier=quartier:centre&q=trou")).isBetween(10, 20);
    }

    /** Reports on the map in the page itself: its marks say how many they gather, a report by itself is a link; a few lie beyond its edge. */
    private int drawn(Territory territory, String path) {
        Element map = Jsoup.parse(get(territory, path).body()).expectFirst("[data-map] svg");
        int gathered = Pattern.compile("(\\d+) signalements")
                .matcher(map.outerHtml())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        return gathered + map.select("a").size();
    }

    @Test
    void countsAReportThatMovedOnceAndOneThatIsNoLongerPublicNoMore() {
        Territory territory = withReports(100);
        in(territory, () -> {
            jdbc.sql("update report.report set status = 'RESOLVED', closed_at = now(), updated_at = now() where territory_id = ?")
                    .param(territory.id())
                    .update();
            counting.catchUp();
            counting.catchUp();
        });
        assertThat(total(map(territory, 8, "&etat=ouverts"))).isZero();
        assertThat(total(map(territory, 9, "&etat=resolus"))).isEqualTo(100);
        in(territory, () -> {
            jdbc.sql("update report.report set visibility = 'PRIVATE', updated_at = now() where territory_id = ? and category = 'nid-de-poule'")
                    .param(territory.id())
                    .update();
            counting.catchUp();
        });
        assertThat(total(map(territory, 10, ""))).isBetween(60, 70);
    }

    @Test
    void refusesAWindowThatIsNone() {
        Territory territory = aTerritory();
        assertThat(get(territory, "/api/signalements/carte?bbox=1,2,3&zoom=12").statusCode()).isEqualTo(400);
        assertThat(get(territory, "/api/signalements/carte?bbox=1,2,3,NaN&zoom=12").statusCode()).isEqualTo(400);
        assertThat(get(territory, "/api/signalements/carte?bbox=2.2,48.7,2.4,48.8&zoom=99").statusCode()).isEqualTo(400);
    }

    @Test
    void answersNotModifiedForAWindowSeenBefore() {
        Territory territory = withReports(10);
        String path = "/api/signalements/carte?bbox=2.2,48.7,2.4,48.9&zoom=12";
        String etag = get(territory, path).headers().firstValue("ETag").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(at(territory, path)).header("If-None-Match", etag).build()).statusCode())
                .isEqualTo(304);
    }

    private Territory withReports(int number) {
        Territory territory = aTerritory();
        transaction.executeWithoutResult(status -> {});
        in(territory, () -> {
            transaction.executeWithoutResult(status -> new ManyReports(jdbc).add(territory, number));
            counting.catchUp();
        });
        return territory;
    }

    private String map(Territory territory, int zoom, String more) {
        return get(territory, "/api/signalements/carte?bbox=2.2,48.7,2.4,48.9&zoom=" + zoom + more).body();
    }

    private static int total(String geoJson) {
        int clusters = Pattern.compile("\"n\":(\\d+)")
                .matcher(geoJson)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        return clusters + geoJson.split("\"path\"", -1).length - 1;
    }

    private List<String> numbers(Territory territory, String path) {
        return Jsoup.parse(get(territory, path).body()).select(".reports h3 a").eachAttr("href");
    }
}
