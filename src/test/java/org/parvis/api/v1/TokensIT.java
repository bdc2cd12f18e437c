package org.parvis.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import org.parvis.api.ApiScope;
import org.parvis.shared.InTerritory;
import org.parvis.testing.Person;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in. */
class TokensIT extends ApiIT {

    private static final String LIST = "/api/v1/cases";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letNobodyInWithoutOne() {
        HttpResponse<String> none = get(town, LIST);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(none.body()).contains("Authorization: Bearer");
        Person administrator = anAdministrator(town);
        assertThat(get(administrator, LIST).statusCode()).as("a cookie means nothing").isEqualTo(401);
        for (String header : List.of("Bearer", "Bearer ", "Bearer pvs_x", "Basic pvs_x", "bearer " + "x".repeat(300))) {
            HttpResponse<String> wrong = send(HttpRequest.newBuilder(at(town, LIST)).header("Authorization", header).build());
            assertThat(wrong.statusCode()).as(header).isEqualTo(401);
        }
        assertThat(send(HttpRequest.newBuilder(at(town, LIST)).POST(BodyPublishers.ofString("{}")).build()).statusCode()).isEqualTo(401);
    }

    @Test
    void openTheirScopesAlone() {
        String reads = aToken(Set.of("voirie"), ApiScope.CASES_READ);
        assertThat(read(reads, LIST).statusCode()).isEqualTo(200);
        assertThat(write(reads, LIST, QUESTION.formatted("awa@exemple.fr")).statusCode()).isEqualTo(403);
        HttpResponse<String> refused = write(reads, "/api/v1/persons/search", "{\"q\":\"awa\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("persons:read");
        assertThat(read(aToken(Set.of("voirie"), ApiScope.PERSONS_READ), LIST).statusCode()).isEqualTo(403);
    }

    @Test
    void openTheirTerritoryAlone() {
        String here = aToken(Set.of("voirie"));
        Territory elsewhere = aTownThatIsAsked();
        HttpResponse<String> refused =
                send(HttpRequest.newBuilder(at(elsewhere, LIST)).header("Authorization", "Bearer " + here).build());
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void openNothingOnceTakenBackOrOver() {
        String revoked = aToken(Set.of("voirie"));
        String over = aToken("Ancien", Set.of("voirie"), 60);
        assertThat(read(revoked, LIST).statusCode()).isEqualTo(200);
        assertThat(read(over, LIST).statusCode()).isEqualTo(200);
        in(town, () -> {
            UUID id = tokens.find(revoked).orElseThrow().id();
            assertThat(tokens.revoke(id, Visitor.NOBODY)).isTrue();
            assertThat(tokens.revoke(id, Visitor.NOBODY)).isFalse();
            jdbc.sql("update api.token set expires_at = now() where territory_id = ? and name = 'Ancien'").param(InTerritory.current()).update();
        });
        for (String secret : List.of(revoked, over)) {
            assertThat(read(secret, LIST).statusCode()).isEqualTo(401);
            assertThat(read(secret, LIST).body()).contains("retiré ou expiré");
        }
    }

    @Test
    void keepNoSecretAndNoteTheirUseOnceAMinute() {
        String secret = aToken(Set.of("voirie"));
        in(town, () -> assertThat(jdbc.sql("select string_agg(t::text, '') from api.token t").query(String.class).single())
                .doesNotContain(secret));
        read(secret, LIST);
        Object first = lastUse();
        assertThat(first).isNotNull();
        read(secret, LIST);
        assertThat(lastUse()).isEqualTo(first);
        in(town, () -> jdbc.sql("update api.token set last_used_at = now() - interval '2 minutes' where territory_id = ?")
                .param(InTerritory.current()).update());
        read(secret, LIST);
        assertThat(lastUse()).isNotEqualTo(first);
    }

    private Object lastUse() {
        return InTerritory.call(town.id(), () -> tokens.list().getFirst().lastUsedAt());
    }

    @Test
    void waitWhenTheyCallTooOften() {
        String secret = aToken("Pressé", Set.of("voirie"), 3);
        for (int i = 0; i < 3; i++) {
            assertThat(read(secret, LIST).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooOften = read(secret, LIST);
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).isPresent();
        assertThat(read(aToken(Set.of("voirie")), LIST).statusCode()).as("another program").isEqualTo(200);
    }

    @Test
    void areToldOfUnknownAddressesAsProgramsAre() {
        HttpResponse<String> unknown = read(aToken(Set.of("voirie")), "/api/v1/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(unknown).get("detail").asString()).isNotBlank();
    }
}
