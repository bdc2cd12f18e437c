package org.parvis.participation.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real files of participation, where they are; tests that need them are skipped where they are not. */
final class ParticipationFiles {

    private ParticipationFiles() {}

    static Path folder(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("PARVIS_TEST_DATA")).orElse("../shared/data"), "participation", name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "No files at " + folder + ": name the folder that holds participation/" + name + " in PARVIS_TEST_DATA");
        return folder;
    }
}
