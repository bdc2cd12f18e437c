package org.parvis.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conditions, by the file of cases that the browser is held to as well. */
class WhenTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static JsonNode cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(WhenTest.class.getResourceAsStream("/questions/conditions.json"))) {
            return JSON.readTree(file);
        }
    }

    private static Answers answers(JsonNode node) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        node.properties().forEach(one -> answers.put(one.getKey(), one.getValue().valueStream().map(JsonNode::asString).toList()));
        return new Answers(answers);
    }

    @Test
    void holdAsTheFileOfCasesSays() throws IOException {
        for (JsonNode one : cases()) {
            When when = WhenJson.read(one.path("when"));
            assertThat(when.holds(answers(one.path("answers")))).as(one.path("name").asString()).isEqualTo(one.path("holds").asBoolean());
            assertThat(WhenJson.read(WhenJson.write(when))).as("written and read").isEqualTo(when);
        }
    }

    @Test
    void sayWhatTheyDependOn() {
        When when = new When.Any(List.of(
                new When.All(List.of(new When.Answered("q1"), new When.Not(new When.Contains("q2", "o1")))),
                new When.In("q3", List.of("o2"))));
        assertThat(when.questions()).containsExactlyInAnyOrder("q1", "q2", "q3");
        assertThat(When.ALWAYS.questions()).isEmpty();
    }

    @Test
    void areNothingElse() {
        assertThatThrownBy(() -> WhenJson.read(JSON.readTree("{\"op\":\"matches\",\"q\":\"q1\"}"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WhenJson.read(JSON.readTree("{\"op\":\"less\",\"q\":\"q1\",\"number\":\"ten\"}")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
