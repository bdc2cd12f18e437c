package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.casework.Publications.Naming;
import org.parvis.shared.Refusal;

/** What everybody is going to read says nobody's name by mistake, and never how to reach them. */
class PublicWordsTest {

    private static final Requester ASKER = new Requester("Maëlle Le Goff-Diop", "maelle@exemple.fr", "06 39 98 00 01", "fr");

    @ParameterizedTest
    @ValueSource(strings = {
        "Enseigne lumineuse, 12 rue Houdan",
        "Terrasse de 12 m² du 01/06/2026 au 30/09/2026, 8 h 30 à 22 h",
        "Parcelle AB 1234, 92330 Sceaux, lots 100 200 300",
        "Le store d’un magasin"
    })
    void takesWhatSaysNobody(String words) {
        assertThat(PublicWords.checked("  " + words + "\r\n", Naming.NOTHING, ASKER)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Enseigne, appeler le 06 39 98 00 01",
        "Enseigne, +33 6.39.98.00.01",
        "Enseigne (01 99 00 12 34)",
        "Enseigne, écrire à maelle@exemple.fr"
    })
    void refusesHowToReachSomebody(String words) {
        assertThat(refusal(words, Naming.ALLOWED)).isEqualTo("casework.law.refused.publicContact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enseigne de Maelle", "Chez DIOP", "Enseigne «le goff»"})
    void refusesTheNameUnlessThatIsAllowed(String words) {
        assertThat(refusal(words, Naming.NOTHING)).isEqualTo("casework.law.refused.publicName");
        assertThat(PublicWords.checked(words, Naming.ALLOWED, ASKER)).isEqualTo(words);
        assertThat(PublicWords.checked(words, Naming.NOTHING, Requester.ANONYMOUS)).isEqualTo(words);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(refusal(" \n ", Naming.NOTHING)).isEqualTo("casework.law.refused.publicText");
        assertThat(refusal("a".repeat(401), Naming.NOTHING)).isEqualTo("casework.law.refused.publicText");
        assertThat(PublicWords.checked("a".repeat(400), Naming.NOTHING, ASKER)).hasSize(400);
    }

    private static String refusal(String words, Naming naming) {
        return catchThrowableOfType(Refusal.class, () -> PublicWords.checked(words, naming, ASKER)).messageKey();
    }
}
