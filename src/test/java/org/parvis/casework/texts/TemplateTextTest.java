package org.parvis.casework.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTextTest {

    @Test
    void putsValuesIn() {
        assertThat(TemplateText.fill("Votre demande {numero} du {date}", Map.of("numero", "S-2026-000001", "date", "3 mai")))
                .isEqualTo("Votre demande S-2026-000001 du 3 mai");
    }

    @Test
    void leavesWhatHasNoValueForTheAgentToWrite() {
        assertThat(TemplateText.fill("Avant le {echeance}", Map.of())).isEqualTo("Avant le {echeance}");
    }

    @Test
    void takesValuesAsTheyAre() {
        assertThat(TemplateText.fill("{titre}", Map.of("titre", "$1 \\ {numero}", "numero", "x"))).isEqualTo("$1 \\ {numero}");
    }

    @Test
    void namesVariablesThatDoNotExist() {
        assertThat(TemplateText.unknown("{numero} {nimporte} {nimporte}")).containsExactly("nimporte");
    }
}
