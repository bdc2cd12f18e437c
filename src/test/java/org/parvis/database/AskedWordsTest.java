package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "les lampadaires | lampadaires",
        "Lampadaire à l’école, cet été | Lampadaire l’école,",
        "même lampadaire qu’à la gare | lampadaire gare",
        "meme lampadaire ete a etaient | lampadaire",
        "lampadaires -les | lampadaires",
        "(les) lampadaires | lampadaires",
        "lésion d’eaux | lésion d’eaux",
        "\"fil à plomb\" les | \"fil à plomb\"",
        "-\"rue à sens unique\" à rue | -\"rue à sens unique\" rue"
    })
    void leaveSmallWordsOut(String typed, String asked) {
        assertThat(AskedWords.of(typed)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"été", "les", "à la même", "", "  ", "\"les\"", "&|!", "S-2026-000123"})
    void keepEverythingWhereNothingElseIsLeft(String typed) {
        assertThat(AskedWords.of(typed)).isEqualTo(typed);
    }
}
