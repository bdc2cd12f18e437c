package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

/** The application's own way of hashing, which tests elsewhere shorten. */
class PasswordRoundsTest {

    private static final String PASSWORD = "cheval orange qui lit";

    @Test
    void areTheOwaspsSixHundredThousandOverASaltOfTheirOwn() throws GeneralSecurityException {
        byte[] kept = HexFormat.of().parseHex(new SecurityConfiguration().passwordEncoder().encode(PASSWORD));
        byte[] salt = Arrays.copyOf(kept, 16);
        byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 600_000, 256))
                .getEncoded();
        assertThat(kept).startsWith(salt).endsWith(hash).hasSize(16 + 32);
    }
}
