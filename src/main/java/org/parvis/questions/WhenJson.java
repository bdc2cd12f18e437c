package org.parvis.questions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conditions as they lie in a definition, and as the browser reads them. */
public final class WhenJson {

    private static final JsonMapper JSON = new JsonMapper();

    private WhenJson() {}

    public static ObjectNode write(When when) {
        ObjectNode node = JSON.createObjectNode();
        switch (when) {
            case When.Answered(String question) -> node.put("op", "answered").put("q", question);
            case When.Equals(String question, String value) -> node.put("op", "equals").put("q", question).put("value", value);
            case When.Contains(String question, String value) -> node.put("op", "contains").put("q", question).put("value", value);
            case When.In(String question, List<String> values) -> {
                node.put("op", "in").put("q", question);
                ArrayNode list = node.putArray("values");
                values.forEach(list::add);
            }
            case When.Below(String question, BigDecimal than) -> node.put("op", "less").put("q", question).put("number", than.toPlainString());
            case When.Before(String question, LocalDate day) -> node.put("op", "less").put("q", question).put("date", day.toString());
            case When.All(List<When> of) -> several(node, "and", of);
            case When.Any(List<When> of) -> several(node, "or", of);
            case When.Not(When that) -> node.put("op", "not").set("of", write(that));
        }
        return node;
    }

    private static void several(ObjectNode node, String op, List<When> of) {
        ArrayNode list = node.put("op", op).putArray("of");
        of.forEach(one -> list.add(write(one)));
    }

    /** @throws IllegalArgumentException where it is none */
    public static When read(JsonNode node) {
        String question = node.path("q").asString("");
        return switch (node.path("op").asString("")) {
            case "answered" -> new When.Answered(question);
            case "equals" -> new When.Equals(question, node.path("value").asString());
            case "contains" -> new When.Contains(question, node.path("value").asString());
            case "in" -> new When.In(question, node.path("values").valueStream().map(JsonNode::asString).toList());
            case "less" -> node.has("date")
                    ? new When.Before(question, LocalDate.parse(node.path("date").asString()))
                    : new When.Below(question, TypedNumber.find(node.path("number").asString()).orElseThrow(IllegalArgumentException::new));
            case "and" -> new When.All(list(node.path("of")));
            case "or" -> new When.Any(list(node.path("of")));
            case "not" -> new When.Not(read(node.path("of")));
            default -> throw new IllegalArgumentException("no condition: " + node);
        };
    }

    private static List<When> list(JsonNode nodes) {
        List<When> list = new ArrayList<>();
        nodes.forEach(one -> list.add(read(one)));
        return list;
    }
}
