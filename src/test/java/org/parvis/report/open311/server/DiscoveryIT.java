package org.parvis.report.open311.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parvis.report.open311.Open311IT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class DiscoveryIT extends Open311IT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesAProductionAndATestEndpoint() {
        for (String resource : new String[] {"/open311/discovery.json", "/open311/v2/discovery.json"}) {
            JsonNode discovery = json(get(town, resource));
            assertThat(discovery.get("changeset").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
            assertThat(discovery.get("endpoints")).hasSize(2);
            JsonNode live = discovery.get("endpoints").get(0);
            assertThat(live.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
            assertThat(live.get("type").asString()).isEqualTo("production");
            assertThat(live.get("url").asString()).endsWith("/open311/v2");
            assertThat(live.get("formats")).hasSize(2);
            assertThat(discovery.get("endpoints").get(1).get("type").asString()).isEqualTo("test");
        }
    }

    @Test
    void answersXmlWithItsDeclarationAndType() {
        HttpResponse<String> discovery = ask("discovery.xml");
        assertThat(discovery.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/xml;charset=utf-8");
        assertThat(discovery.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
                .contains("<discovery><changeset>", "<formats><format>text/xml</format>");
    }

    @Test
    void saysWhenTheCategoriesLastChanged() {
        in(town, () -> jdbc.sql("update report.category set changed_at = '2027-03-01T10:00:00Z' where territory_id = ?")
                .param(town.id())
                .update());
        assertThat(read("discovery.json").toString()).contains("2027-03-01T11:00:00+01:00");
    }

    @Test
    void takesDoubledSlashesForOne() {
        assertThat(get(town, "//open311//v2///services.json").statusCode()).isEqualTo(200);
        assertThat(get(town, "/open311/v2//services.xml").statusCode()).isEqualTo(200);
    }

    @Test
    void answersUnknownResourcesInTheClientsFormat() {
        assertThat(ask("nothing.json").statusCode()).isEqualTo(404);
        assertThat(json(ask("nothing.json")).get(0).get("code").asInt()).isEqualTo(404);
        assertThat(ask("services").statusCode()).isEqualTo(404);
        assertThat(ask("services.csv").statusCode()).isEqualTo(404);
        assertThat(ask("nothing.xml").body()).contains("<errors><error><code>404</code><description>");
        assertThat(sendForm("services.xml").statusCode()).isEqualTo(405);
    }

    @Test
    void knowsTheTerritoryByItsJurisdictionWhereSeveralShareAHost() {
        assertThat(shared("services.json?jurisdiction_id=" + town.slug()).statusCode()).isEqualTo(200);
        aTerritory();
        assertThat(shared("services.json").statusCode()).isEqualTo(400);
        assertThat(shared("services.json").body()).contains("jurisdiction_id is required");
        assertThat(shared("services.json?jurisdiction_id=").statusCode()).isEqualTo(400);
        assertThat(shared("services.json?jurisdiction_id=atlantis").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnotherJurisdictionUnderATerritorysPrefix() {
        assertThat(ask("services.json?jurisdiction_id=" + town.slug()).statusCode()).isEqualTo(200);
        assertThat(ask("services.json?jurisdiction_id=" + aTerritory().slug()).statusCode()).isEqualTo(404);
    }

    @Test
    void answersNotModifiedToWhoeverHasItAlready() {
        String etag = ask("requests.json").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(HttpRequest.newBuilder(at(town, V2 + "requests.json"))
                .header("If-None-Match", etag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void letsPagesOfOtherSitesRead() {
        assertThat(ask("services.json").headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        HttpResponse<String> options = send(HttpRequest.newBuilder(at(town, V2 + "requests.json"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(options.statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> shared(String resource) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + V2 + resource)).build());
    }
}
