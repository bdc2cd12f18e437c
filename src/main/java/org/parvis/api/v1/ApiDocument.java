package org.parvis.api.v1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, which a test holds against the routes. */
@Component
public class ApiDocument {

    private static final String FILE = "/api/openapi.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode document;
    private final List<Operation> operations;

    ApiDocument() {
        try (InputStream file = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE))) {
            document = (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        operations = List.copyOf(read(document.get("paths")));
    }

    /**
     * One thing that programs can do.
     *
     * @param scope empty where none is needed
     * @param body what may be sent, as JSON; null where nothing is
     * @param answer what may be answered, as JSON; null where it is no JSON
     */
    public record Operation(
            String id,
            String verb,
            String path,
            String scope,
            List<String> parameters,
            @Nullable String body,
            @Nullable String answer) {}

    public List<Operation> operations() {
        return operations;
    }

    /** The document of one territory. */
    byte[] of(String baseUrl) {
        ObjectNode own = document.deepCopy();
        own.putArray("servers").addObject().put("url", baseUrl);
        return JSON.writeValueAsBytes(own);
    }

    private static List<Operation> read(JsonNode paths) {
        List<Operation> all = new ArrayList<>();
        for (String path : paths.propertyNames()) {
            for (String verb : paths.get(path).propertyNames()) {
                JsonNode one = paths.get(path).get(verb);
                JsonNode done = one.get("responses").properties().iterator().next().getValue();
                List<String> parameters = new ArrayList<>();
                one.path("parameters").forEach(parameter -> parameters.add(parameter.get("name").asString()));
                all.add(new Operation(
                        one.get("operationId").asString(),
                        verb.toUpperCase(Locale.ROOT),
                        path,
                        one.path("x-scope").asString(""),
                        parameters,
                        example(one.path("requestBody")),
                        example(done)));
            }
        }
        return all;
    }

    private static @Nullable String example(JsonNode message) {
        JsonNode example = message.path("content").path("application/json").path("example");
        return example.isMissingNode() ? null : example.toPrettyString();
    }
}
