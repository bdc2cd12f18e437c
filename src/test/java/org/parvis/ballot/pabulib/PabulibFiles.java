package org.parvis.ballot.pabulib;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real participatory budgets, where they lie on this machine: they are not the project's to hand on. */
public final class PabulibFiles {

    private PabulibFiles() {}

    /** All of them; the test is skipped where there are none. */
    public static List<Path> all() {
        Path folder = Path.of(Optional.ofNullable(System.getenv("PARVIS_TEST_DATA")).orElse("../shared/data"), "participation", "pabulib");
        assumeTrue(
                Files.isDirectory(folder),
                "No files of Pabulib at " + folder + ": name the folder that holds participation/pabulib in PARVIS_TEST_DATA");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pb")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one whose name begins so. */
    public static PabulibFile named(String beginning) {
        return read(all().stream()
                .filter(file -> file.getFileName().toString().startsWith(beginning))
                .findFirst()
                .orElseThrow());
    }

    public static PabulibFile read(Path file) {
        try {
            return PabulibReader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
