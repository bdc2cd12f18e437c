package org.parvis.knowledge.sheets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The official sheets, where they lie on this machine: they are not the project's to hand on. */
final class SheetFiles {

    private SheetFiles() {}

    /** Their folder; a test that needs it is passed over where it is absent. */
    static Path folder() {
        Path folder = Path.of(Optional.ofNullable(System.getenv("PARVIS_TEST_DATA")).orElse("../shared/data"), "services", "vosdroits_xml");
        assumeTrue(
                Files.isDirectory(folder),
                "No sheets of service-public at " + folder + ": name the folder that holds services/vosdroits_xml in PARVIS_TEST_DATA");
        return folder;
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
    }
}
