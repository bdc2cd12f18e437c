package org.parvis.participation.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.questions.Answers;
import org.parvis.questions.Question.Need;
import org.parvis.questions.WhenJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms and answers as they lie in the database, and what of them the browser needs. */
public final class SurveyFormJson {

    private static final JsonMapper JSON = new JsonMapper();

    private SurveyFormJson() {}

    static String write(SurveyForm form) {
        ObjectNode node = JSON.createObjectNode();
        node.put("next", form.next());
        ArrayNode items = node.putArray("items");
        form.items().forEach(item -> {
            ObjectNode one = items.addObject();
            one.put("code", item.code()).put("kind", item.kind().name()).put("text", item.text()).put("hint", item.hint());
            one.put("need", item.need().name());
            choices(one.putArray("choices"), item.choices());
            choices(one.putArray("rows"), item.rows());
            one.set("when", WhenJson.write(item.when()));
        });
        return node.toString();
    }

    private static void choices(ArrayNode list, List<Choice> choices) {
        choices.forEach(choice -> list.addObject().put("code", choice.code()).put("label", choice.label()));
    }

    static SurveyForm readForm(String json) {
        JsonNode node = JSON.readTree(json);
        List<SurveyItem> items = new ArrayList<>();
        node.path("items").forEach(one -> items.add(new SurveyItem(
                one.path("code").asString(),
                SurveyKind.valueOf(one.path("kind").asString()),
                one.path("text").asString(),
                one.path("hint").asString(),
                Need.valueOf(one.path("need").asString()),
                choices(one.path("choices")),
                choices(one.path("rows")),
                WhenJson.read(one.path("when")))));
        return new SurveyForm(items, node.path("next").asInt());
    }

    private static List<Choice> choices(JsonNode nodes) {
        List<Choice> choices = new ArrayList<>();
        nodes.forEach(one -> choices.add(new Choice(one.path("code").asString(), one.path("label").asString())));
        return choices;
    }

    static String write(Answers answers) {
        return JSON.writeValueAsString(answers.byQuestion());
    }

    /** Token by token: an export reads a hundred thousand of them. */
    static Answers readAnswers(String json) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                List<String> values = new ArrayList<>(1);
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        values.add(parser.getString());
                    }
                }
                byKey.put(key, values);
            }
        }
        return new Answers(byKey);
    }

    /** What the browser needs to know when each of these is asked. */
    public static String logic(List<SurveyItem> items) {
        ArrayNode list = JSON.createArrayNode();
        items.forEach(item -> {
            ObjectNode one = list.addObject().put("code", item.code());
            ArrayNode keys = one.putArray("keys");
            item.keys().forEach(keys::add);
            one.set("when", WhenJson.write(item.when()));
        });
        return list.toString();
    }

    /** Answers that count on other pages, for the browser: to those questions alone on which this page depends. */
    public static String given(SurveyPage page, Answers answers) {
        ObjectNode node = JSON.createObjectNode();
        Set<String> here = page.items().stream().flatMap(item -> item.keys().stream()).collect(Collectors.toSet());
        page.items().stream()
                .flatMap(item -> item.when().questions().stream())
                .distinct()
                .filter(key -> !here.contains(key) && !answers.of(key).isEmpty())
                .forEach(key -> {
                    ArrayNode values = node.putArray(key);
                    answers.of(key).forEach(values::add);
                });
        return node.toString();
    }
}
