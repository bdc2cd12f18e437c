package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;

/** What every store of files keeps to. */
interface FileStoreContract {

    FileStore store();

    /** The folder in which the store's files end up, by whatever way. */
    Path kept();

    @Test
    default void keepsTheSameFileOnce() {
        in(UUID.randomUUID(), () -> {
            String name = store().put(bytes("hello"));
            assertThat(name).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
            assertThat(store().put(bytes("hello"))).isEqualTo(name);
            assertThat(read(name)).isEqualTo("hello");
            assertThat(listed(Instant.MAX)).containsExactly(name);
        });
    }

    @Test
    default void keepsFilesOfAnySize() {
        in(UUID.randomUUID(), () -> {
            for (int size : List.of(0, 1, 65_537, 12_000_000)) {
                byte[] content = new byte[size];
                Arrays.fill(content, (byte) size);
                String name = store().put(new ByteArrayInputStream(content));
                assertThat(Arrays.equals(bytesOf(name), content)).as("file of %d bytes", size).isTrue();
            }
        });
    }

    @Test
    default void reachesNoFileOfAnotherTerritoryNorOutside() {
        in(UUID.randomUUID(), () -> {
            String name = store().put(bytes("secret"));
            in(UUID.randomUUID(), () -> {
                assertThatThrownBy(() -> store().open(name)).isInstanceOf(FileMissing.class);
                store().delete(name);
                assertThat(listed(Instant.MAX)).isEmpty();
            });
            assertThat(read(name)).isEqualTo("secret");
            for (String other : List.of("../../etc/passwd", "", "aside", "0".repeat(63) + "/", name + "/../" + name)) {
                assertThatThrownBy(() -> store().open(other)).isInstanceOf(FileMissing.class);
                assertThatThrownBy(() -> store().delete(other)).isInstanceOf(FileMissing.class);
            }
        });
    }

    @Test
    default void forgetsAFileAndMindsNoneThatIsGone() {
        in(UUID.randomUUID(), () -> {
            String name = store().put(bytes("short-lived"));
            store().delete(name);
            store().delete(name);
            assertThatThrownBy(() -> store().open(name)).isInstanceOf(FileMissing.class);
        });
    }

    @Test
    default void tellsOldFilesFromYoungOnesAndMakesYoungWhatComesAgain() {
        in(UUID.randomUUID(), () -> {
            String old = store().put(bytes("old"));
            String again = store().put(bytes("again"));
            String young = store().put(bytes("young"));
            Instant now = Instant.now();
            age(old, now.minus(Duration.ofDays(3)));
            age(again, now.minus(Duration.ofDays(3)));
            assertThat(listed(now.minus(Duration.ofDays(2)))).containsExactlyInAnyOrder(old, again);
            store().put(bytes("again"));
            assertThat(listed(now.minus(Duration.ofDays(2)))).containsExactly(old);
            assertThat(listed(now.plus(Duration.ofDays(1)))).containsExactlyInAnyOrder(old, again, young);
        });
    }

    private List<String> listed(Instant before) {
        List<String> all = new ArrayList<>();
        store().eachKeptBefore(before, all::addAll);
        return all;
    }

    private void age(String name, Instant at) {
        try (Stream<Path> all = Files.walk(kept())) {
            Path file = all.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
            Files.setLastModifiedTime(file, FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    default String read(String name) {
        return new String(bytesOf(name), StandardCharsets.UTF_8);
    }

    private byte[] bytesOf(String name) {
        try (InputStream stream = store().open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    static void in(UUID territory, Runnable work) {
        InTerritory.run(territory, work);
    }
}
