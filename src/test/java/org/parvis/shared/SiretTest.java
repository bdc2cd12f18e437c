package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of establishments, their check, and what is no such number. */
class SiretTest {

    private static final String LA_POSTE = "356000000";

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    /** Fourteen digits with the right last one; the company's own nine have theirs too. */
    private static String aSiret(Random random) {
        String siren = checked(digits(random, 8));
        return siren.equals(LA_POSTE) ? aSiret(random) : checked(siren + digits(random, 4));
    }

    private static String digits(Random random, int howMany) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < howMany; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** As it is done by hand: of every second digit from the check on, the double, whose own digits are added. */
    private static String checked(String start) {
        int sum = 0;
        for (int i = 0; i < start.length(); i++) {
            int digit = start.charAt(start.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 2 * digit / 10 + 2 * digit % 10 : digit;
        }
        return start + (10 - sum % 10) % 10;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isKnownHoweverItIsTyped(long seed) {
        String right = aSiret(new Random(seed));
        assertThat(Siret.find(right)).contains(new Siret(right));
        assertThat(Siret.find(" " + Siret.display(right) + "\u202F")).contains(new Siret(right));
        assertThat(Siret.find(right.replaceAll("(\\d{3})(?=\\d)", "$1.").replaceFirst("\\.", "-"))).contains(new Siret(right));
        assertThat(right).startsWith(new Siret(right).siren());
        assertThat(Siret.beginning(right.substring(0, 11))).contains(right.substring(0, 11));
    }

    /** Luhn: every wrong digit is found, and every swap of two neighbours but of nought and nine. */
    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryWrongDigitAndNearlyEverySwap(long seed) {
        Random random = new Random(seed);
        char[] digits = aSiret(random).toCharArray();
        for (int i = 0; i < digits.length; i++) {
            char[] wrong = digits.clone();
            wrong[i] = (char) ('0' + (digits[i] - '0' + 1 + random.nextInt(9)) % 10);
            if (!new String(wrong).startsWith(LA_POSTE)) {
                assertThat(Siret.find(new String(wrong))).as(new String(wrong)).isEmpty();
            }
        }
        for (int i = 1; i < digits.length; i++) {
            char[] swapped = digits.clone();
            swapped[i] = digits[i - 1];
            swapped[i - 1] = digits[i];
            boolean isUnseen = digits[i] == digits[i - 1] || Math.abs(digits[i] - digits[i - 1]) == 9;
            if (!isUnseen && !new String(swapped).startsWith(LA_POSTE)) {
                assertThat(Siret.find(new String(swapped))).as(new String(swapped)).isEmpty();
            }
        }
    }

    /** Its post offices are numbered by another rule: the sum of the digits is a multiple of five. */
    @ParameterizedTest
    @MethodSource("seeds")
    void addsTheDigitsOfLaPoste(long seed) {
        String number = LA_POSTE + digits(new Random(seed), 5);
        int sum = number.chars().map(digit -> digit - '0').sum();
        assertThat(Siret.find(number).isPresent()).isEqualTo(sum % 5 == 0 || number.equals("35600000000048"));
    }

    @Test
    void knowsTheSeatOfLaPoste() {
        assertThat(Siret.find("356 000 000 00048")).map(Siret::siren).contains(LA_POSTE);
        assertThat(Siret.display("35600000000048")).isEqualTo("356\u00A0000\u00A0000\u00A000048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "siret", "356000000", "3560000000004", "356000000000480", "3560000000004a", "+3560000000004", "٣٥٦٠٠٠٠٠٠٠٠٠٤٨"})
    void refusesWhatIsNoneOfThat(String typed) {
        assertThat(Siret.find(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Siret(typed));
    }

    @ParameterizedTest
    @CsvSource({"356 000 000,356000000", "356.000.000.000,356000000000", "'',", "12345678,", "06 39 98 00 01,", "+33 6 39 98 00 01,", "123456789012345,"})
    void searchesFromAWholeCompanyOn(String typed, String beginning) {
        assertThat(Siret.beginning(typed).orElse(null)).isEqualTo(beginning);
    }
}
