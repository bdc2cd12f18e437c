package org.parvis.report.open311.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows from JSON: the objects of an array, of the first array inside an object, or the object itself. */
final class ForeignJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ForeignJson() {}

    static List<Map<String, String>> rows(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            List<Map<String, String>> rows = new ArrayList<>();
            for (JsonNode each : rowsOf(root)) {
                rows.add(row(each));
            }
            return rows;
        } catch (JacksonException e) {
            throw new ForeignAnswer.Unreadable("The answer is not well-formed JSON");
        }
    }

    private static Iterable<JsonNode> rowsOf(JsonNode root) {
        if (root.isArray()) {
            return root;
        }
        for (JsonNode value : root) {
            if (value.isArray() && (value.isEmpty() || value.get(0).isObject())) {
                return value;
            }
        }
        return List.of(root);
    }

    private static Map<String, String> row(JsonNode object) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            String text = value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
            if (!text.isEmpty()) {
                row.put(field.getKey(), text);
            }
        }
        return row;
    }
}
