package org.parvis.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.messaging.sms.SmsText.Encoding;
import org.parvis.messaging.sms.SmsText.Reference;

class SmsTextTest {

    private static final String SIGNS = "abcdefgh XYZ 0123 éèàùçêœ@€[]{}^~\\|\n’«»…– \u00A0\u202F😀🏛Ø";

    static Stream<Arguments> partsOfTheReference() {
        return Stream.of(
                Arguments.of("", 0),
                Arguments.of("a".repeat(160), 1),
                Arguments.of("a".repeat(161), 2),
                Arguments.of("a".repeat(306), 2),
                Arguments.of("a".repeat(307), 3),
                Arguments.of("€".repeat(80), 1),
                Arguments.of("€".repeat(81), 2),
                Arguments.of("a".repeat(152) + "€" + "a".repeat(152), 3),
                Arguments.of("ê".repeat(70), 1),
                Arguments.of("ê".repeat(71), 2),
                Arguments.of("ê".repeat(134), 2),
                Arguments.of("ê".repeat(135), 3),
                Arguments.of("ê".repeat(66) + "😀" + "ê".repeat(66), 3));
    }

    @ParameterizedTest
    @MethodSource("partsOfTheReference")
    void countsPartsByPacking(String text, int parts) {
        assertThat(SmsText.of(text).parts()).hasSize(parts);
    }

    @Test
    void leavesLessRoomForALongerReference() {
        assertThat(SmsText.of("a".repeat(305), Reference.TWO_BYTES).parts()).hasSize(3);
        assertThat(SmsText.of("a".repeat(304), Reference.TWO_BYTES).parts()).hasSize(2);
        assertThat(SmsText.of("ê".repeat(133), Reference.TWO_BYTES).parts()).hasSize(3);
        assertThat(SmsText.of("ê".repeat(132), Reference.TWO_BYTES).parts()).hasSize(2);
        assertThat(SmsText.of("a".repeat(160), Reference.TWO_BYTES).parts()).hasSize(1);
    }

    @Test
    void saysWhatMakesItDear() {
        assertThat(SmsText.of("Ça coûte 3 €, l’été").foreign()).containsExactly("û", "’");
        assertThat(SmsText.of("Çà et là, 3 € : [été]").encoding()).isEqualTo(Encoding.GSM7);
        assertThat(SmsText.of("é".repeat(150)).left()).isEqualTo(10);
        assertThat(SmsText.of("").left()).isEqualTo(160);
    }

    /** The alphabet as the standard prints it. */
    @Test
    void knowsTheWholeAlphabet() {
        String basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
        String extended = "\f^{}\\[~]|€";
        assertThat(basic).hasSize(127);
        for (int codePoint = 0; codePoint <= 0x1FFFF; codePoint++) {
            int expected = basic.indexOf(codePoint) >= 0 ? 1 : extended.indexOf(codePoint) >= 0 ? 2 : 0;
            assertThat(Gsm0338.septets(codePoint)).as(Integer.toHexString(codePoint)).isEqualTo(expected);
        }
        assertThat(Gsm0338.decode(Gsm0338.encode(basic + extended))).isEqualTo(basic + extended);
        assertThat(Gsm0338.encode("@")).containsExactly(0);
        assertThat(Gsm0338.encode("Aaé")).containsExactly(0x41, 0x61, 0x05);
        assertThat(Gsm0338.encode("É§à")).containsExactly(0x1F, 0x5F, 0x7F);
        assertThat(Gsm0338.encode("€|\f")).containsExactly(0x1B, 0x65, 0x1B, 0x40, 0x1B, 0x0A);
        for (String absent : List.of("ç", "â", "ê", "ë", "î", "ï", "ô", "û", "ÿ", "œ", "À", "È", "Ù", "Ê", "Ô", "Œ", "’", "“",
                "”", "«", "»", "–", "—", "…", "•", "\u00A0", "\u202F", "😀")) {
            assertThat(Gsm0338.holds(absent)).as(absent).isFalse();
        }
    }

    @Test
    void losesNothingAndOverfillsNoPart() {
        Random random = new Random(20_26);
        for (int i = 0; i < 5_000; i++) {
            String text = text(random, random.nextInt(700));
            for (Reference reference : Reference.values()) {
                SmsText sms = SmsText.of(text, reference);
                assertThat(String.join("", sms.parts())).isEqualTo(text);
                int most = sms.encoding().most(sms.parts().size(), reference);
                assertThat(sms.parts()).allMatch(part -> !part.isEmpty() && sms.units(part) <= most);
                assertThat(sms.parts().stream().mapToInt(sms::units).sum()).isEqualTo(sms.units(text));
                assertThat(sms.parts()).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
                assertThat(sms.left()).isBetween(0, most);
                assertNoneIsShortForNothing(sms, most);
            }
        }
    }

    /** Greedy packing: the first character of a part would not have gone into the part before. */
    private static void assertNoneIsShortForNothing(SmsText sms, int most) {
        for (int i = 1; i < sms.parts().size(); i++) {
            String first = Character.toString(sms.parts().get(i).codePointAt(0));
            assertThat(sms.units(sms.parts().get(i - 1)) + sms.units(first)).isGreaterThan(most);
        }
    }

    private static String text(Random random, int length) {
        List<String> signs = SIGNS.codePoints().mapToObj(Character::toString).toList();
        int rare = random.nextInt(4);
        return random.ints(length, 0, signs.size())
                .mapToObj(at -> rare > 0 ? signs.get(at % 20) : signs.get(at))
                .collect(Collectors.joining());
    }
}
