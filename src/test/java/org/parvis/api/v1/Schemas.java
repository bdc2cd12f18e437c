package org.parvis.api.v1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds JSON against the schemas of the document: as much of JSON Schema as the document uses, and fails on the rest. */
final class Schemas {

    private static final Set<String> KNOWN = Set.of(
            "type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "description", "format",
            "maxLength", "minLength", "pattern", "default");

    final JsonNode document;

    Schemas() {
        try (InputStream file = Objects.requireNonNull(Schemas.class.getResourceAsStream("/api/openapi.json"))) {
            document = new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong; nothing where it fits. */
    List<String> problems(JsonNode value, String schema) {
        return problems(value, document.at("/components/schemas/" + schema));
    }

    List<String> problems(JsonNode value, JsonNode schema) {
        List<String> problems = new ArrayList<>();
        check(value, schema, "$", problems);
        return problems;
    }

    private void check(JsonNode value, JsonNode schema, String where, List<String> problems) {
        Set<String> unknown = new TreeSet<>(schema.propertyNames());
        unknown.removeAll(KNOWN);
        if (!schema.isObject() || !unknown.isEmpty()) {
            problems.add(where + ": no schema " + unknown);
            return;
        }
        if (schema.has("$ref")) {
            check(value, document.at(schema.get("$ref").asString().substring(1)), where, problems);
            return;
        }
        if (schema.has("anyOf")) {
            boolean fits = false;
            for (JsonNode one : schema.get("anyOf")) {
                fits |= problems(value, one).isEmpty();
            }
            if (!fits) {
                problems.add(where + ": none of the alternatives");
            }
            return;
        }
        switch (schema.get("type").asString()) {
            case "string" -> checkText(value, schema, where, problems);
            case "integer" -> expect(value.isIntegralNumber(), where + ": no integer", problems);
            case "number" -> expect(value.isNumber(), where + ": no number", problems);
            case "boolean" -> expect(value.isBoolean(), where + ": no boolean", problems);
            case "array" -> {
                expect(value.isArray(), where + ": no array", problems);
                for (int i = 0; i < value.size(); i++) {
                    check(value.get(i), schema.get("items"), where + "[" + i + "]", problems);
                }
            }
            case "object" -> checkObject(value, schema, where, problems);
            default -> problems.add(where + ": no such type");
        }
    }

    private static void checkText(JsonNode value, JsonNode schema, String where, List<String> problems) {
        expect(value.isString(), where + ": no string", problems);
        if (value.isString() && schema.has("enum")) {
            boolean[] known = {false};
            schema.get("enum").forEach(one -> known[0] |= one.equals(value));
            expect(known[0], where + ": not one of the words: " + value, problems);
        }
        if (value.isString() && "date-time".equals(schema.path("format").asString(""))) {
            expect(value.asString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"), where + ": no moment", problems);
        }
    }

    private void checkObject(JsonNode value, JsonNode schema, String where, List<String> problems) {
        expect(value.isObject(), where + ": no object", problems);
        schema.path("required").forEach(name -> expect(value.has(name.asString()), where + ": lacks " + name, problems));
        for (String name : value.propertyNames()) {
            if (schema.path("properties").has(name)) {
                check(value.get(name), schema.get("properties").get(name), where + "." + name, problems);
            } else if (schema.path("additionalProperties").isObject()) {
                check(value.get(name), schema.get("additionalProperties"), where + "." + name, problems);
            } else if (schema.has("properties")) {
                problems.add(where + ": unknown " + name);
            }
        }
    }

    private static void expect(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
