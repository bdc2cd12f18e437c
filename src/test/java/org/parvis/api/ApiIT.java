package org.parvis.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town with a walled sector, and programs with tokens. */
public abstract class ApiIT extends ParvisIT {

    protected static final String QUESTION =
            "{\"kind\":\"question\",\"words\":\"À quelle heure ouvre le guichet ?\",\"requester\":{\"name\":\"Awa Traoré\",\"email\":\"%s\"}}";

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    protected TerritoryImport imports;

    @Autowired
    protected ApiTokens tokens;

    @Autowired
    protected Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected Territory town;

    @BeforeEach
    void buildTown() {
        town = aTownThatIsAsked();
    }

    protected Territory aTownThatIsAsked() {
        String slug = "a" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(
                new TownFiles(slug)
                        .replacing("departments:\n", "departments:\n  - {code: parcs, name: Parcs}\n")
                        .adding(AskingTown.KINDS + "sectors:\n  - {code: vert, label: Vert, departments: [parcs], outside: nothing}\n"),
                "territory.yml");
        return territories.findTerritory(slug).orElseThrow();
    }

    protected UUID department(String code) {
        return InTerritory.call(town.id(), () -> departments.find(code).orElseThrow().id());
    }

    /** The secret of a token of some departments; with all scopes where none is named. */
    protected String aToken(Set<String> departments, ApiScope... scopes) {
        return aToken("Portail", departments, 10_000, scopes);
    }

    protected String aToken(String name, Set<String> departments, int perMinute, ApiScope... scopes) {
        Set<ApiScope> may = scopes.length == 0 ? EnumSet.allOf(ApiScope.class) : Set.copyOf(Arrays.asList(scopes));
        Set<UUID> of = departments.stream().map(this::department).collect(Collectors.toSet());
        return InTerritory.call(town.id(), () -> tokens.create(new NewToken(name, may, of, perMinute, 30), Visitor.NOBODY));
    }

    protected HttpResponse<String> read(String secret, String path) {
        return send(request(secret, path).build());
    }

    protected HttpResponse<String> write(String secret, String path, String json) {
        return write(secret, path, json, UUID.randomUUID().toString());
    }

    protected HttpResponse<String> write(String secret, String path, String json, String key) {
        return send(request(secret, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    protected HttpRequest.Builder request(String secret, String path) {
        return HttpRequest.newBuilder(at(town, path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + secret);
    }

    protected String aCase(String secret) {
        HttpResponse<String> opened = write(secret, "/api/v1/cases", QUESTION.formatted("awa@exemple.fr"));
        if (opened.statusCode() != 201) {
            throw new AssertionError(opened.body());
        }
        return json(opened).get("number").asString();
    }

    protected static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
