package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
    void saysThatTheDiskIsFullAndLeavesNothingHalfWritten() {
        in(TOWN, () -> {
            String kept = store().put(bytes("kept"));
            FolderFileStore full = new FolderFileStore(folder, Clock.systemUTC(), file -> new Small(file, 100_000));
            assertThatThrownBy(() -> full.put(new ByteArrayInputStream(new byte[4_000_000])))
                    .isInstanceOf(StorageFull.class);
            assertThat(files()).hasSize(1);
            assertThat(read(kept)).isEqualTo("kept");
            assertThat(full.put(bytes("small enough"))).isNotEqualTo(kept);
        });
    }

    @Test
    void doesNotCallADiskFullThatIsBroken() {
        FolderFileStore broken = new FolderFileStore(folder, Clock.systemUTC(), file -> new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Input/output error");
            }
        });
        in(TOWN, () -> assertThatThrownBy(() -> broken.put(bytes("x"))).isInstanceOf(UncheckedIOException.class));
    }

    /** A disk with so much room left. */
    private static final class Small extends FilterOutputStream {

        private int room;

        Small(OutputStream file, int room) {
            super(file);
            this.room = room;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, length);
        }
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
