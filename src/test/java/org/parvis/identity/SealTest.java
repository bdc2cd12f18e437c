package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.database.DatabaseSettings;

class SealTest {

    private static final byte[] PLAIN = "a secret".getBytes(StandardCharsets.UTF_8);
    private static final String OUTSIDE = "jdbc:postgresql://db.example.org/parvis";

    @TempDir
    private Path folder;

    @Test
    void opensWhatItClosedForTheSameAccountOnly() {
        Seal seal = seal(null, null);
        byte[] closed = seal.close(PLAIN, "Nadia");
        assertThat(seal.open(closed, "Nadia")).hasValue(PLAIN);
        assertThat(seal.open(closed, "Karim")).isEmpty();
        assertThat(seal.close(PLAIN, "Nadia")).isNotEqualTo(closed);
    }

    @Test
    void keepsItsKeyInTheDataFolderForItsOwnerOnly() throws Exception {
        byte[] closed = seal(null, null).close(PLAIN, "Nadia");
        assertThat(seal(null, null).open(closed, "Nadia")).hasValue(PLAIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void opensNothingWithAnotherKey() {
        byte[] closed = seal("x".repeat(32), OUTSIDE).close(PLAIN, "Nadia");
        assertThat(seal("y".repeat(32), OUTSIDE).open(closed, "Nadia")).isEmpty();
    }

    @Test
    void hashesTheSameAlikeUnderTheSameKeyAlone() {
        Seal seal = seal("x".repeat(32), OUTSIDE);
        String hash = seal.hash("+33639980001", "refusals");
        assertThat(seal("x".repeat(32), OUTSIDE).hash("+33639980001", "refusals")).isEqualTo(hash);
        assertThat(seal("y".repeat(32), OUTSIDE).hash("+33639980001", "refusals")).isNotEqualTo(hash);
        assertThat(seal.hash("+33639980001", "others")).isNotEqualTo(hash);
        assertThat(seal.hash("+33639980002", "refusals")).isNotEqualTo(hash);
    }

    @Test
    void refusesToStartWithoutAKeyOfItsOwnOnAnOutsideDatabase() {
        assertThatIllegalStateException().isThrownBy(() -> seal(null, OUTSIDE)).withMessageContaining("PARVIS_SECRET");
        assertThatIllegalStateException().isThrownBy(() -> seal("short", null)).withMessageContaining("PARVIS_SECRET");
    }

    private Seal seal(@Nullable String secret, @Nullable String url) {
        Duration any = Duration.ofHours(1);
        return new Seal(
                new IdentitySettings(any, any, any, any, any, secret),
                new DatabaseSettings(folder, url, "owner", "p", "app", "p", 4, Duration.ofSeconds(3)));
    }
}
