package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Tokens;

/** Codes of children: easy to copy, and a slip of the finger is told. */
class ClassCodeTest {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTWXZ";

    @Test
    void areTheSameEachTimeAndDifferentForEachChild() {
        Set<String> codes = new HashSet<>();
        for (int place = 1; place <= 2_000; place++) {
            String code = ClassCode.of("secret", place);
            assertThat(code).matches("[" + LETTERS + "]{4}-[" + LETTERS + "]{4}").isEqualTo(ClassCode.of("secret", place));
            assertThat(ClassCode.isWhole(code)).isTrue();
            codes.add(code);
        }
        assertThat(codes).hasSize(2_000);
        assertThat(ClassCode.of("another", 1)).isNotEqualTo(ClassCode.of("secret", 1));
    }

    @Test
    void areReadHoweverTheyAreTyped() {
        String code = ClassCode.of("secret", 3);
        assertThat(ClassCode.isWhole(code.toLowerCase(Locale.ROOT).replace("-", " "))).isTrue();
        assertThat(ClassCode.isWhole("")).isFalse();
        assertThat(ClassCode.isWhole(code.substring(1))).isFalse();
        assertThat(ClassCode.isWhole("AEIO-UYVV")).as("letters that no code has").isFalse();
    }

    /** Every one of them: the number of letters is prime, and no two places weigh the same. */
    @Test
    void tellEveryWrongLetterAndEveryTwoThatChangedPlaces() {
        for (int place = 1; place <= 50; place++) {
            String code = Tokens.normalisedCode(ClassCode.of("secret", place));
            for (int i = 0; i < code.length(); i++) {
                for (char letter : LETTERS.toCharArray()) {
                    String wrong = code.substring(0, i) + letter + code.substring(i + 1);
                    assertThat(ClassCode.isWhole(wrong)).as(wrong).isEqualTo(wrong.equals(code));
                }
                for (int j = 0; j < i; j++) {
                    StringBuilder swapped = new StringBuilder(code);
                    swapped.setCharAt(i, code.charAt(j));
                    swapped.setCharAt(j, code.charAt(i));
                    assertThat(ClassCode.isWhole(swapped.toString())).as(swapped.toString()).isEqualTo(swapped.toString().equals(code));
                }
            }
        }
    }
}
