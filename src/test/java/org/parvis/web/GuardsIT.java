package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;

class GuardsIT extends ParvisIT {

    @Test
    void showsTheHomePageOfTheTerritoryOfThePrefix() {
        Territory territory = aTerritory();
        HttpResponse<String> home = get(territory, "/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains(territory.name()).contains("/t/" + territory.slug() + "/signaler");
    }

    @Test
    void answersNotModifiedToWhoeverHasThePageAlready() {
        Territory territory = aTerritory();
        String etag = get(territory, "/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                send(HttpRequest.newBuilder(at(territory, "/")).header("If-None-Match", etag).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void speaksTheLanguageAskedFor() {
        Territory territory = aTerritory();
        assertThat(get(territory, "/?lang=en").body()).contains("<html lang=\"en\">").contains("what can we do for you");
    }

    @Test
    void refusesAChangeFromAnotherSite() {
        Territory territory = aTerritory();
        assertThat(post(territory, "/", "a=b", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post(territory, "/", "a=b", "Origin", "https://elsewhere.example")).isEqualTo(403);
        assertThat(post(territory, "/", "a=b", "X-Nothing", "1")).isEqualTo(403);
        assertThat(post(territory, "/", "a=b", "Sec-Fetch-Site", "same-origin")).isEqualTo(405);
    }

    @Test
    void explainsAnUnknownPageWithoutADeadEnd() {
        HttpResponse<String> page = get(aTerritory(), "/nulle-part");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Cette page n’existe pas").contains("Revenir à l’accueil");
    }

    @Test
    void forbidsInlineScriptAndStyle() {
        String policy = get(aTerritory(), "/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe");
    }

    private int post(Territory territory, String path, String form, String header, String value) {
        return send(HttpRequest.newBuilder(at(territory, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }
}
