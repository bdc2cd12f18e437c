package org.parvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the embedded PostgreSQL of a test run, gone when the run ends. */
final class TestDatabase {

    static final Path FOLDER = create();

    private TestDatabase() {}

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("parvis-test");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The server is still closing its files: the system's cleaner of temporary files does the rest.
        }
    }
}
