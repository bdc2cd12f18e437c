package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintableTest {

    /** Whether a character goes, a line break among them becoming another: by what Unicode says of it, not by a list. */
    private static String expected(int c) {
        boolean breaksLines = c == '\n' || c == 0x0b || c == 0x0c || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
        boolean turnsText = c == 0x061c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        if (breaksLines) {
            return "\n";
        }
        boolean goes = turnsText || c == 0xfeff || c != '\t' && Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
        return goes ? "" : Character.toString(c);
    }

    @Test
    void keepsEveryCharacterThatDeceivesNobody() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> !Printable.text("a" + Character.toString(c) + "b").equals("a" + expected(c) + "b")))
                .isEmpty();
    }

    @Test
    void takesOutOneAmongManyThatStay() {
        assertThat(Printable.text(" L’été\u202E à\r\nSceaux 😀 ")).isEqualTo("L’été à\nSceaux 😀");
        assertThat(Printable.line("un\n deux", 20)).isEqualTo("un deux");
    }
}
