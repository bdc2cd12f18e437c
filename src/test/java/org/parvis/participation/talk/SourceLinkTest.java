package org.parvis.participation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLinkTest {

    @Test
    void showsTheHostOfAPageOfTheWeb() {
        assertThat(SourceLink.find("https://www.INSEE.fr/fr/statistiques?a=1")).contains(new SourceLink("https://www.INSEE.fr/fr/statistiques?a=1", "www.insee.fr"));
        assertThat(SourceLink.find("insee.fr/x")).as("as people type it").contains(new SourceLink("https://insee.fr/x", "insee.fr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "javascript:alert(1)", "data:text/html,x", "ftp://insee.fr", "https://", "https://localhost/x", "https://127.0.0.1/",
        "https://insee.fr@ailleurs.example/", "https://insee.fr:8080/", "mailto:a@b.fr", "https://a b.fr", "deux mots"})
    void refusesWhatIsNone(String typed) {
        assertThat(SourceLink.find(typed)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(SourceLink.find("https://insee.fr/" + "a".repeat(SourceLink.LONGEST))).isEmpty();
    }
}
