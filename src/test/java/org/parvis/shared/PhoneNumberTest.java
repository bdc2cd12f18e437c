package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "06 39 98 12 34, +33639981234",
        "06.39.98.12.34, +33639981234",
        "06-39-98-12-34, +33639981234",
        "0033 6 39 98 12 34, +33639981234",
        "+33 (0)6 39 98 12 34, +33639981234",
        "01 99 00 17 35, +33199001735",
        "0692 12 34 56, +262692123456",
        "0639 01 23 45, +262639012345",
        "0690 12 34 56, +590690123456",
        "0694 12 34 56, +594694123456",
        "0696 12 34 56, +596696123456",
        "+687 78 12 34 5, +6877812345",
        "+44 20 7946 0958, +442079460958",
        "+33 06 39 98 12 34, +33639981234",
        "(0)6 39 98 12 34, +33639981234",
        "06–39–98–12–34, +33639981234",
        "+262 0692 12 34 56, +262692123456",
        "+33 692 12 34 56, +262692123456",
    })
    void understandsWhatPeopleType(String typed, String international) {
        assertThat(PhoneNumber.find(typed).map(PhoneNumber::international)).contains(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3639", "112", "08 99 12 34 56", "+33 892 12 34 56", "+33 0892 12 34 56", "+33 6 12", "0812345678", "06 39 98 12", "06 39 98 12 34 5", "zéro six", "+0639981234", "639981234"})
    void refusesWhatReachesNobody(String typed) {
        assertThat(PhoneNumber.find(typed)).isEmpty();
    }

    @Test
    void showsFrenchNumbersByPairsAndReadsThemAgain() {
        assertThat(PhoneNumber.display("+33639981234")).isEqualTo("06\u00A039\u00A098\u00A012\u00A034");
        assertThat(PhoneNumber.display("+442079460958")).isEqualTo("+442079460958");
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            String number = "+33" + (1 + random.nextInt(7)) + String.format("%08d", random.nextInt(100_000_000));
            String shown = PhoneNumber.display(number);
            if (PhoneNumber.find(number).isPresent() && !isOverseas(shown)) {
                assertThat(PhoneNumber.find(shown).map(PhoneNumber::international)).as(shown).contains(number);
            }
        }
    }

    /** A number of metropolitan France whose national form belongs to a department overseas does not exist. */
    private static boolean isOverseas(String shown) {
        return PhoneNumber.find(shown).filter(found -> !found.international().startsWith("+33")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 39 98 12 34", "07 12 34 56 78", "0692 12 34 56", "0639 01 23 45", "0690 12 34 56", "0691 12 34 56", "0694 12 34 56", "0696 12 34 56", "0697 12 34 56", "+687 78 12 34", "+689 87 12 34 56"})
    void knowsMobileNumbers(String typed) {
        assertThat(PhoneNumber.find(typed).filter(PhoneNumber::isMobile)).as(typed).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 99 00 17 35", "05 36 49 12 34", "0590 12 34 56", "0262 12 34 56", "+44 20 7946 0958", "09 48 12 34 56"})
    void knowsThatNoTextMessageReachesTheOthers(String typed) {
        assertThat(PhoneNumber.find(typed).filter(number -> !number.isMobile())).as(typed).isPresent();
    }

    @Test
    void findsTheBeginningOfNumbers() {
        assertThat(PhoneNumber.beginning("06 12")).contains("+33612");
        assertThat(PhoneNumber.beginning("06 39 98 1")).contains("+33639981");
        assertThat(PhoneNumber.beginning("0692 1")).contains("+2626921");
        assertThat(PhoneNumber.beginning("063")).isEmpty();
        assertThat(PhoneNumber.beginning("12 rue Houdan")).isEmpty();
        assertThat(PhoneNumber.beginning("2026")).isEmpty();
    }

    @Test
    void takesAnythingWithoutBreaking() {
        Random random = new Random(42);
        String signs = "0123456789+() .-/aé\u00A0\u202F%_\\";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(random.nextInt(20), 0, signs.length()).forEach(at -> typed.append(signs.charAt(at)));
            PhoneNumber.find(typed.toString()).ifPresent(found -> assertThat(found.international()).matches("\\+[1-9]\\d{7,14}"));
            PhoneNumber.beginning(typed.toString()).ifPresent(start -> assertThat(start).matches("\\+\\d{3,15}"));
        }
    }
}
