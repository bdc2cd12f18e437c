package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.files.FileStoreContract.bytes;
import static org.parvis.files.FileStoreContract.in;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest implements FileStoreContract {

    private static final UUID TOWN = UUID.randomUUID();

    @TempDir
    private Path folder;

    @Override
    public FileStore store() {
        return new FolderFileStore(folder, Clock.systemUTC());
    }

    @Override
    public Path kept() {
        return folder;
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

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
