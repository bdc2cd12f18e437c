package org.parvis.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.web.AllowPrograms;
import org.parvis.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document says what the code does, and the reverse. */
class DocumentIT extends ParvisIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Words words;

    private final Schemas schemas = new Schemas();

    @Test
    void tellsOfEveryRouteWithItsScopeAndOfNoOther() {
        Map<String, String> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((route, handler) -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1"))
                .forEach(path -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> routes.put(verb + " " + path, scope(handler)))));
        Map<String, String> told = new TreeMap<>();
        new ApiDocument().operations().forEach(one -> told.put(one.verb() + " " + one.path(), one.scope()));
        assertThat(told).isEqualTo(routes).hasSizeGreaterThan(10);
    }

    private static String scope(HandlerMethod handler) {
        AllowPrograms allow = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowPrograms.class);
        if (allow == null) {
            allow = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowPrograms.class);
        }
        return allow == null ? "" : allow.value();
    }

    @Test
    void givesExamplesThatFitItsSchemas() {
        List<String> wrong = new ArrayList<>();
        int[] seen = {0};
        check(schemas.document, "", wrong, seen);
        assertThat(wrong).isEmpty();
        assertThat(seen[0]).isGreaterThan(20);
    }

    private void check(JsonNode node, String where, List<String> wrong, int[] seen) {
        if (node.isObject() && node.has("example") && node.has("schema")) {
            seen[0]++;
            schemas.problems(node.get("example"), node.get("schema")).forEach(problem -> wrong.add(where + " " + problem));
        }
        for (Map.Entry<String, JsonNode> one : node.properties()) {
            check(one.getValue(), where + "/" + one.getKey(), wrong, seen);
        }
    }

    @Test
    void noticesAnExampleThatDoesNotFit() {
        JsonNode wrong = new JsonMapper().readTree("{\"number\":3,\"status\":\"LOST\",\"other\":true}");
        assertThat(schemas.problems(wrong, "CaseStanding")).hasSize(4);
    }

    @Test
    void isServedForEachTerritory() {
        var town = aTerritory();
        var answer = get(town, "/api/v1/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = new JsonMapper().readTree(answer.body());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/servers/0/url").asString()).contains(town.slug());
    }

    @Test
    void isReadableForPeopleInBothLanguages() {
        var town = aTerritory();
        String french = get(town, "/api").body();
        String english = get(town, "/api?lang=en").body();
        for (ApiDocument.Operation one : new ApiDocument().operations()) {
            assertThat(french).contains("id=\"" + one.id() + "\"").contains(one.path());
            assertThat(words.knows("api.op." + one.id())).as(one.id()).isTrue();
            assertThat(english).contains(words.text(Locale.ENGLISH, "api.op." + one.id()));
        }
        assertThat(List.of(french, english).stream().map(page -> page.contains("api.op.")).collect(Collectors.toSet()))
                .containsOnly(false);
    }
}
