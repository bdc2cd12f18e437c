package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class IdempotencyIT extends ParvisIT {

    @Autowired
    private Idempotency keys;

    @Test
    void answersTheSameOnlyToTheSameActAndWords() {
        InTerritory.run(aTerritory().id(), () -> {
            assertThat(keys.once("note:Nadia", "k", "a", () -> "first")).isEqualTo("first");
            assertThat(keys.once("note:Nadia", "k", "a", () -> "second")).isEqualTo("first");
            assertThat(keys.once("note:Ines", "k", "a", () -> "hers")).isEqualTo("hers");
            assertThat(keys.once("intake:Nadia", "k", "a", () -> "another")).isEqualTo("another");
            assertThatThrownBy(() -> keys.once("note:Nadia", "k", "b", () -> "lost"))
                    .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(409));
        });
    }

    @Test
    void comparesFormsWithoutTheirKeyNorOrder() {
        assertThat(Idempotency.payload(Map.of("key", "1", "text", "a"))).isEqualTo(Idempotency.payload(Map.of("text", "a")));
        assertThat(Idempotency.payload(Map.of("text", "b"))).isNotEqualTo(Idempotency.payload(Map.of("text", "a")));
    }
}
