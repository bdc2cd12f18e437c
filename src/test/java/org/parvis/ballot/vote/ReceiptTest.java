package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Codes of receipts, copied well and badly. */
class ReceiptTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Random random = new Random(5);

    private Receipt any() {
        byte[] bytes = new byte[21];
        random.nextBytes(bytes);
        String hex = HexFormat.of().formatHex(bytes);
        return new Receipt(hex.substring(0, 32), hex.substring(32));
    }

    @Test
    void areReadBackHoweverTheyAreTyped() {
        for (int i = 0; i < 2_000; i++) {
            Receipt receipt = any();
            String code = receipt.code();
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(Receipt.parse(code)).contains(receipt);
            assertThat(Receipt.parse(" " + code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l') + "\n")).contains(receipt);
        }
    }

    @Test
    void tellEveryWrongLetter() {
        for (int i = 0; i < 300; i++) {
            String code = any().code().replace("-", "");
            int place = random.nextInt(code.length());
            for (char letter : LETTERS.toCharArray()) {
                String copied = code.substring(0, place) + letter + code.substring(place + 1);
                assertThat(Receipt.parse(copied).isPresent()).as(copied).isEqualTo(copied.equals(code));
            }
        }
    }

    @Test
    void areNothingElse() {
        for (int i = 0; i < 2_000; i++) {
            StringBuilder junk = new StringBuilder();
            random.ints(random.nextInt(60), 32, 255).forEach(junk::appendCodePoint);
            assertThat(Receipt.parse(junk.toString())).isEmpty();
        }
        String code = any().code();
        assertThat(Receipt.parse(code.substring(1))).isEmpty();
        assertThat(Receipt.parse(code + "0")).isEmpty();
    }
}
