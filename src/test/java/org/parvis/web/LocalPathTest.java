package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/bureau", "/bureau/dossiers/S-2026-000412?onglet=notes", "/signalements?page=2&etat=open"})
    void acceptsPathsOfThisSite(String path) {
        assertThat(LocalPath.find(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "bureau", "//evil.example", "///evil.example", "/\\evil.example", "\\/evil.example", "/%5cevil.example",
                "/%5Cevil.example", "/%2fevil.example", "/%2Fevil.example", "/%252fevil.example", "/%255cevil.example",
                "https://evil.example", "https:/evil.example", "https:evil.example", "javascript:alert(1)", "/\tevil", "/a\r\nSet-Cookie: x=y",
                "/%0d%0aSet-Cookie:x", " //evil.example", "/a//evil.example", "/.//evil.example", "/%09/evil.example", "/%", "/%zz",
                "/compte/../../evil", "/<script>"
            })
    void refusesEverythingElse(String path) {
        assertThat(LocalPath.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example"})
    void refusesEncodedAddresses(String path) {
        assertThat(LocalPath.or(path, "/compte")).isEqualTo("/compte");
    }
}
