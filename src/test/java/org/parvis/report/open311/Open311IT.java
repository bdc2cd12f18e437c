package org.parvis.report.open311;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.report.ReportingTown;
import org.parvis.report.open311.wire.UrlEncoded;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town with the demo's categories and the key {@code demo}, and a client that speaks to it over HTTP. */
public abstract class Open311IT extends ParvisIT {

    protected static final String V2 = "/open311/v2/";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private TerritoryImport imports;

    @Autowired
    protected ApiKeys keys;

    protected Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        in(town, () -> keys.grant("demo", new ApiKey(Ids.next(), "FixMaVille", 100_000, EnumSet.allOf(ApiKey.Scope.class))));
    }

    protected HttpResponse<String> ask(String resource) {
        return get(town, V2 + resource);
    }

    protected JsonNode read(String resource) {
        return json(ask(resource));
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Posts a form of names and values in turn, as a foreign program does: no browser's headers. */
    protected HttpResponse<String> sendForm(String resource, String... namesAndValues) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return raw(resource, "application/x-www-form-urlencoded", UrlEncoded.write(fields).getBytes(StandardCharsets.UTF_8));
    }

    protected HttpResponse<String> raw(String resource, String type, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(town, V2 + resource))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A request that is right but for these fields. */
    protected HttpResponse<String> report(String... more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "api_key", "demo", "service_code", "salete", "lat", "48.7801", "long", "2.2951",
                "description", "Des papiers partout"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return sendForm(
                "requests.json",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    /** The number of a new request. */
    protected String reported(String... more) {
        HttpResponse<String> response = report(more);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).get(0).get("service_request_id").asString();
    }
}
