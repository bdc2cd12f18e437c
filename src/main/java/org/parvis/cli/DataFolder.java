package org.parvis.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command has: where the data is. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database and of the files (default: ${DEFAULT-VALUE}).")
    Path path = Path.of("data");
}
