package org.parvis.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;

/**
 * Files in a folder: {@code <folder>/<territory>/ab/cd/abcd…}. A file is written aside, forced to the disk and renamed,
 * so that whoever was told it is kept finds it whole after any crash.
 */
final class FolderFileStore implements FileStore {

    private static final int SOME = 500;

    private final Path folder;
    private final Clock clock;
    private final UnaryOperator<OutputStream> disk;

    FolderFileStore(Path folder, Clock clock) {
        this(folder, clock, UnaryOperator.identity());
    }

    /** @param disk stands before the file: where tests put a disk that is full */
    FolderFileStore(Path folder, Clock clock, UnaryOperator<OutputStream> disk) {
        this.folder = folder;
        this.clock = clock;
        this.disk = disk;
    }

    @Override
    public String put(InputStream bytes) {
        Path aside = territory().resolve("aside").resolve(Ids.next().toString());
        try {
            Files.createDirectories(aside.getParent());
            String name = write(bytes, aside);
            keep(aside, path(name));
            return name;
        } catch (IOException e) {
            throw isFull(e) ? new StorageFull() : new UncheckedIOException(e);
        } finally {
            discard(aside);
        }
    }

    private String write(InputStream bytes, Path aside) throws IOException {
        MessageDigest sha256 = FileNames.digest();
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(disk.apply(Channels.newOutputStream(channel)), sha256)) {
            bytes.transferTo(out);
            channel.force(true);
        }
        return FileNames.of(sha256);
    }

    private void keep(Path aside, Path target) throws IOException {
        if (Files.exists(target)) {
            // Young again: whoever sweeps old files that nobody refers to leaves it.
            Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            return;
        }
        Files.createDirectories(target.getParent());
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void discard(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            // Swept later with what nobody refers to.
        }
    }

    /** The JDK has no exception of its own for a full disk: these are the words of the C library. */
    private static boolean isFull(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains("No space left") || words.contains("quota exceeded") || words.contains("File too large");
    }

    @Override
    public InputStream open(String name) {
        try {
            return Files.newInputStream(path(name));
        } catch (NoSuchFileException e) {
            throw new FileMissing(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void eachKeptBefore(Instant moment, Consumer<List<String>> some) {
        if (!Files.isDirectory(territory())) {
            return;
        }
        try (Stream<Path> files = Files.walk(territory())) {
            files.filter(file -> isOlder(file, moment))
                    .map(file -> file.getFileName().toString())
                    .gather(Gatherers.windowFixed(SOME))
                    .forEach(some);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && FileNames.isName(file.getFileName().toString())
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(String name) {
        FileNames.checked(name);
        return territory().resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private Path territory() {
        return folder.resolve(InTerritory.current().toString());
    }
}
