package org.parvis.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that every command has: where the data is. */
final class DataFolder {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database and of the files (default: ${DEFAULT-VALUE}).")
    Path path = Path.of("data");

    /** Refuses a folder that holds no database: a command that only reads would make an empty one there. */
    void mustHoldADatabase(CommandSpec spec) {
        String outside = System.getenv("PARVIS_DATABASE_URL");
        if ((outside == null || outside.isBlank()) && !Files.exists(path.resolve("postgresql/PG_VERSION"))) {
            throw new ParameterException(
                    spec.commandLine(), "There is no database in " + path.toAbsolutePath() + ": say where it is with --data");
        }
    }
}
