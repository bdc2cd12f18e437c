package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.OnADemo;
import org.parvis.testing.ParvisIT;


@OnADemo
class MetricsIT extends ParvisIT {

    @Test
    void tellsEverybodyThatItLives() {
        HttpResponse<String> health = ask("/actuator/health", null);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @Test
    void showsMetricsToWhoeverHasTheToken() {
        HttpResponse<String> metrics = ask("/actuator/prometheus", "Bearer a-token-that-only-we-know");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator", "/actuator/", "/actuator/prometheus/", "/actuator/env", "/Actuator/prometheus"})
    void hidesTheRest(String path) {
        assertThat(ask(path, null).statusCode()).isEqualTo(404);
        assertThat(ask(path, "Bearer another-token-that-is-wrong").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus;a=b", "/actuator;a=b/prometheus", "//actuator/prometheus", "/%61ctuator/prometheus", "/actuator/health/../prometheus", "/actuator/health/%2e%2e/prometheus"})
    void hidesThemUnderOtherSpellings(String path) {
        assertThat(ask(path, null).statusCode()).isIn(400, 404);
        assertThat(ask(path, null).body()).doesNotContain("jvm_memory");
    }

    @Test
    void hidesThemUnderATerritorysPrefix() {
        String path = "/t/" + aTerritory().slug() + "/actuator/prometheus";
        assertThat(ask(path, null).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String path, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }
}
