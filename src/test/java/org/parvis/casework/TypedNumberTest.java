package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    private static final List<String> PREFIXES = List.of("S", "P");

    @ParameterizedTest
    @ValueSource(strings = {"s2026000273", "S-2026-000273", "S 2026 273", "s-2026-273", " S2026-000273 "})
    void readsAWholeNumberHoweverItIsTyped(String typed) {
        assertThat(TypedNumber.candidates(typed, PREFIXES, 2026)).containsExactly("S-2026-000273");
    }

    @ParameterizedTest
    @ValueSource(strings = {"273", "000273", " 273 "})
    void takesABareRankForThatOfAnyYearTheNewestFirst(String typed) {
        assertThat(TypedNumber.candidates(typed, PREFIXES, 2026))
                .startsWith("S-2026-000273", "P-2026-000273", "S-2025-000273");
    }

    @Test
    void keepsToTheLettersThatAreGiven() {
        assertThat(TypedNumber.candidates("p 273", PREFIXES, 2026)).startsWith("P-2026-000273", "P-2025-000273");
        assertThat(TypedNumber.candidates("2026-273", PREFIXES, 2026)).containsExactly("S-2026-000273", "P-2026-000273");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rue 12", "12 rue", "lampadaire", "", "S-", "12345678901234"})
    void leavesWordsAlone(String typed) {
        assertThat(TypedNumber.candidates(typed, PREFIXES, 2026)).isEmpty();
    }
}
