package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.shared.InTerritory;

class FolderFileStoreTest {

    private static final UUID TOWN = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Test
    void keepsTheSameFileOnce() {
        in(TOWN, () -> {
            String name = store().put(bytes("hello"));
            assertThat(store().put(bytes("hello"))).isEqualTo(name);
            assertThat(read(name)).isEqualTo("hello");
            assertThat(files()).hasSize(1);
        });
    }

    @Test
    void reachesNoFileOfAnotherTerritoryNorOutside() {
        in(TOWN, () -> {
            String name = store().put(bytes("secret"));
            in(UUID.randomUUID(), () -> assertThatThrownBy(() -> store().open(name)).isInstanceOf(FileMissing.class));
        });
        in(TOWN, () -> {
            for (String name : List.of("../../etc/passwd", "", "aside", "0".repeat(63) + "/")) {
                assertThatThrownBy(() -> store().open(name)).isInstanceOf(FileMissing.class);
            }
        });
    }

    @Test
    void saysThatTheDiskIsFullAndLeavesNothingHalfWritten() throws Exception {
        assumeTrue(mount(folder), "needs the right to mount a small disk");
        try {
            in(TOWN, () -> {
                String kept = store().put(new ByteArrayInputStream(new byte[200_000]));
                assertThatThrownBy(() -> store().put(new ByteArrayInputStream(new byte[4_000_000])))
                        .isInstanceOf(StorageFull.class);
                assertThat(files()).hasSize(1);
                assertThat(store().put(new ByteArrayInputStream(new byte[100_000]))).isNotEqualTo(kept);
            });
        } finally {
            run("umount", folder.toString());
        }
    }

    private static boolean mount(Path folder) {
        try {
            return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()) == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private FolderFileStore store() {
        return new FolderFileStore(folder, Clock.systemUTC());
    }

    private String read(String name) {
        try (InputStream stream = store().open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void in(UUID territory, Runnable work) {
        InTerritory.run(territory, work);
    }
}
