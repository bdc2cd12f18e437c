package org.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @ValueSource(strings = {"notaurl", "ftp://x", "https://x.example/path", "https://", "https://x.example?a"})
    void stopsTheStartForAnOriginThatIsNone(String origin) {
        assertThatThrownBy(() -> TerritoryStore.checked(origin)).hasMessageContaining("PARVIS_ORIGIN");
    }

    @Test
    void takesAddressesOfHosts() {
        assertThat(TerritoryStore.checked("https://parvis.example.fr/")).isEqualTo("https://parvis.example.fr");
        assertThat(TerritoryStore.checked("http://localhost:-1")).isEqualTo("http://localhost:-1");
        assertThat(TerritoryStore.checked("http://[::1]:8080")).isEqualTo("http://[::1]:8080");
    }
}
