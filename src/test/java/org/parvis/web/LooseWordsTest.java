package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of a search among few things. */
class LooseWordsTest {

    @Test
    void areLongerOrShorterAtTheirEndAndWithoutAccents() {
        assertThat(LooseWords.of("reglements").areAllIn("Le règlement des jardins")).isTrue();
        assertThat(LooseWords.of("les jardins").areAllIn("Le règlement du jardin")).isTrue();
        assertThat(LooseWords.of("jardins piscine").areAllIn("Le règlement des jardins")).isFalse();
        assertThat(LooseWords.of("eau").areAllIn("Article 2 : l’eau")).isTrue();
    }

    @Test
    void findNothingWhereThereAreNone() {
        assertThat(LooseWords.of("").areAllIn("Le règlement")).isFalse();
        assertThat(LooseWords.of("de la").areAllIn("de la")).isFalse();
        assertThat(LooseWords.of("les").countIn("les")).isZero();
    }
}
