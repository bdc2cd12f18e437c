package org.parvis.report.open311.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.parvis.report.open311.Open311IT;
import tools.jackson.databind.JsonNode;

class ServicesIT extends Open311IT {

    @Test
    void listsWhatCanBeReported() {
        JsonNode services = read("services.json");
        JsonNode lamp = find(services, "service_code", "lampadaire-eteint");
        assertThat(lamp.get("service_name").asString()).isEqualTo("Lampadaire éteint ou qui clignote");
        assertThat(lamp.get("metadata").isBoolean()).isTrue();
        assertThat(lamp.get("metadata").asBoolean()).isTrue();
        assertThat(lamp.get("type").asString()).isEqualTo("realtime");
        assertThat(lamp.get("keywords").asString()).startsWith("lampadaire,éclairage");
        assertThat(lamp.get("group").asString()).isEqualTo("Éclairage public");
        assertThat(find(services, "service_code", "animaux").get("type").asString()).isEqualTo("batch");
        assertThat(find(services, "service_code", "trottoir").get("metadata").asBoolean()).isFalse();
    }

    @Test
    void leavesOutEmergencies() {
        assertThat(ask("services.json").body()).doesNotContain("\"gaz\"");
        assertThat(ask("services/gaz.json").statusCode()).isEqualTo(404);
    }

    @Test
    void listsWhatIsOfferedAtAPlace() {
        assertThat(read("services.json?lat=48.7801&long=2.2951").size()).isPositive();
        assertThat(ask("services.json?lat=48.7801").statusCode()).isEqualTo(400);
        assertThat(ask("services.json?lat=north&long=2").statusCode()).isEqualTo(400);
    }

    @Test
    void definesTheQuestionsOfAService() {
        JsonNode definition = read("services/lampadaire-eteint.json");
        assertThat(definition.get("service_code").asString()).isEqualTo("lampadaire-eteint");
        JsonNode attributes = definition.get("attributes");
        assertThat(attributes).hasSize(3);
        JsonNode post = attributes.get(0);
        assertThat(post.get("code").asString()).isEqualTo("poteau");
        assertThat(post.get("required").asBoolean()).isTrue();
        assertThat(post.get("variable").asBoolean()).isTrue();
        assertThat(post.get("order").asInt()).isEqualTo(1);
        assertThat(post.get("datatype").asString()).isEqualTo("string");
        assertThat(post.get("values").isArray()).isTrue();
        JsonNode extent = attributes.get(1);
        assertThat(extent.get("datatype").asString()).isEqualTo("singlevaluelist");
        assertThat(extent.get("values").get(0).get("key").asString()).isEqualTo("une");
        assertThat(attributes.get(2).get("datatype").asString()).isEqualTo("number");
        assertThat(attributes.get(2).get("required").asBoolean()).isFalse();
    }

    @Test
    void knowsNoOtherService() {
        assertThat(ask("services/none.json").statusCode()).isEqualTo(404);
        assertThat(ask("services/none.xml").body()).contains("<code>404</code>");
        assertThat(read("services/trottoir.json").get("attributes")).isEmpty();
    }

    static JsonNode find(JsonNode list, String field, String value) {
        List<JsonNode> found = StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.get(field).asString().equals(value))
                .toList();
        assertThat(found).as(field + "=" + value).hasSize(1);
        return found.getFirst();
    }
}
