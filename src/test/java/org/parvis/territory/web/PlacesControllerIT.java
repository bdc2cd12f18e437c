package org.parvis.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesControllerIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @SuppressWarnings("NullAway.Init")
    private Territory territory;

    @BeforeEach
    void aTown() {
        String slug = "w" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(new TownFiles(slug), "territory.yml");
        territory = territories.findTerritory(slug).orElseThrow();
    }

    @Test
    void findsStreetsForWhoeverTypes() {
        HttpResponse<String> answer = get(territory, "/api/places?q=r%20houd");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
        assertThat(answer.body()).contains("\"label\":\"Rue Houdan, Vallée-sur-Seine\"");
        assertThat(get(territory, "/api/places").body()).isEqualTo("{\"places\":[]}");
    }

    @Test
    void saysWhatLiesAtAPoint() {
        assertThat(get(territory, "/api/places/at?lon=2.285&lat=48.78").body())
                .contains("\"inside\":true")
                .contains("\"name\":\"Ouest\"");
        assertThat(get(territory, "/api/places/at?lon=2.32&lat=48.78").body())
                .contains("\"inside\":false")
                .contains("\"name\":\"Bourg\"");
    }

    @Test
    void refusesWhatIsNoPlaceOnTheEarth() {
        assertThat(get(territory, "/api/places/at?lon=abc&lat=48.78").statusCode()).isEqualTo(400);
        assertThat(get(territory, "/api/places/at?lon=999&lat=48.78").statusCode()).isEqualTo(400);
        assertThat(get(territory, "/api/places/at?lon=NaN&lat=48.78").statusCode()).isEqualTo(400);
    }

    @Test
    void offersTheNearestLamps() {
        assertThat(get(territory, "/api/objects?kind=lamp&lon=2.2904&lat=48.7801").body())
                .contains("\"reference\":\"L2\"")
                .doesNotContain("L3");
    }

    @Test
    void showsNothingOfAnotherTerritory() {
        Territory other = aTerritory();
        assertThat(get(other, "/api/places?q=houdan").body()).isEqualTo("{\"places\":[]}");
        assertThat(get(other, "/api/objects?kind=lamp&lon=2.2904&lat=48.7801").body()).isEqualTo("{\"objects\":[]}");
        assertThat(get(other, "/api/basemap.geojson").body()).doesNotContain("Houdan");
    }

    @Test
    void servesTheBasemapOnceAndThenItsValidator() {
        HttpResponse<String> first = get(territory, "/api/basemap.geojson");
        assertThat(first.body()).contains("Rue Houdan").contains("outline");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(HttpRequest.newBuilder(at(territory, "/api/basemap.geojson"))
                .header("If-None-Match", etag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
