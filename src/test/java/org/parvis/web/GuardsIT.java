package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;

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
    void namesOneLanguageInItsLinksHoweverOftenItWasAskedFor() {
        Territory territory = aTerritory();
        for (String query : List.of("?lang=en&lang=fr&q=a", "?q=a&lang=en&lang=fr", "?lang=en&q=a&lang=xyz", "?q=a&&lang=en")) {
            Document page = Jsoup.parse(get(territory, "/signalements" + query).body());
            assertThat(page.select("link[rel=canonical]").attr("href")).as(query).endsWith("/signalements?q=a");
            assertThat(page.select("a[hreflang=fr]").attr("href")).as(query).endsWith("/signalements?q=a&lang=fr");
        }
        Document plain = Jsoup.parse(get(territory, "/signalements?lang=en&lang=fr").body());
        assertThat(plain.select("link[rel=canonical]").attr("href")).endsWith("/signalements");
        assertThat(plain.select("a[hreflang=fr]").attr("href")).endsWith("/signalements?lang=fr");
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

    @Test
    void redirectsToPathsWhateverTheHostHeaderSays() {
        HttpResponse<String> away = get(aTerritory(), "/compte");
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(away.headers().firstValue("Location").orElseThrow()).startsWith("/t/").contains("/connexion");
    }

    @Test
    void namesTheMethodsThatAPageHas() {
        HttpResponse<String> put = send(HttpRequest.newBuilder(at(aTerritory(), "/signaler"))
                .header("Sec-Fetch-Site", "same-origin")
                .PUT(HttpRequest.BodyPublishers.ofString(""))
                .build());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void takesNoDayOutOfReachForAnError() {
        Territory territory = aTerritory();
        Person auditor = aStaffMember(territory, Role.AUDITOR, null);
        assertThat(get(auditor, "/admin/journal?du=-999999999-01-01&au=999999999-12-31").statusCode()).isEqualTo(200);
        assertThat(get(anAgent(territory, UUID.randomUUID()), "/bureau?du=-999999999-01-01").statusCode()).isEqualTo(200);
        Person moderator = aStaffMember(territory, Role.MODERATOR, null);
        assertThat(get(moderator, "/bureau/moderation?apres=%2B1000000000-12-31T23:59:59.999999999Z").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "MADEUP"})
    void refusesVerbsThatNoAddressKnows(String verb) {
        HttpResponse<String> refused = send(HttpRequest.newBuilder(at(aTerritory(), "/signaler"))
                .header("X-Secret", "echoed")
                .method(verb, HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, POST");
        assertThat(refused.body()).doesNotContain("echoed");
    }

    @Test
    void saysInOurWordsWhatTheContainerRefuses() {
        Territory territory = aTerritory();
        HttpResponse<String> json = get(territory, "/open311/v2/tokens/a%2fb.json");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(json.body()).startsWith("[{\"code\":400,");
        assertThat(get(territory, "/open311/v2/tokens/a%2fb.xml").body()).contains("<errors><error><code>400</code>");
        assertThat(get(territory, "/signaler/a%2fb").body()).contains("lang=\"fr\"").doesNotContain("Tomcat", "Bad Request");
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
