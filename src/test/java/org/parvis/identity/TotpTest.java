package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfRfc6238AppendixB(long seconds, String code) {
        assertThat(Totp.code(RFC_SECRET, seconds / 30, 8)).isEqualTo(code);
    }

    @Test
    void forgivesOneStepOfDrift() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (int drift = -1; drift <= 1; drift++) {
            String code = Totp.codeAt(RFC_SECRET, now.plusSeconds(30L * drift));
            assertThat(Totp.step(RFC_SECRET, code, now, 0)).hasValue(now.getEpochSecond() / 30 + drift);
        }
        assertThat(Totp.step(RFC_SECRET, Totp.codeAt(RFC_SECRET, now.plusSeconds(60)), now, 0)).isEmpty();
        assertThat(Totp.step(RFC_SECRET, Totp.codeAt(RFC_SECRET, now.minusSeconds(60)), now, 0)).isEmpty();
    }

    @Test
    void acceptsACodeOnce() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.codeAt(RFC_SECRET, now);
        long used = Totp.step(RFC_SECRET, code, now, 0).orElseThrow();
        assertThat(Totp.step(RFC_SECRET, code, now, used)).isEmpty();
    }

    @Test
    void forgivesSpaces() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.codeAt(RFC_SECRET, now);
        assertThat(Totp.step(RFC_SECRET, code.substring(0, 3) + " " + code.substring(3), now, 0))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"foobar, MZXW6YTBOI", "f, MY", "fooba, MZXW6YTB", "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"})
    void writesBase32(String plain, String base32) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
