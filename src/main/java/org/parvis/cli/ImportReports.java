package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parvis.report.imports.ReportsImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code import reports --territory SLUG --format F FILE}. */
@Command(
        name = "reports",
        description = "Bring in reports that another system kept.",
        mixinStandardHelpOptions = true)
final class ImportReports extends TerritoryFileCommand {

    @Option(names = "--format", paramLabel = "F", required = true, description = "Format of the file: dansmarue.")
    private String format = "";

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the rows that cannot be used (default: beside the data, <name>.rejects.csv).")
    private Optional<Path> rejects = Optional.empty();

    @Override
    int run(ConfigurableApplicationContext context) throws IOException {
        ReportsImport imports = context.getBean(ReportsImport.class);
        if (!imports.formats().contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "Unknown format \"" + format + "\"; known: " + String.join(", ", imports.formats()));
        }
        Path rejected = rejects.orElseGet(() -> data.path.resolve(file.getFileName() + ".rejects.csv"));
        Files.createDirectories(rejected.toAbsolutePath().getParent());
        ReportsImport.Summary summary;
        try (Progress progress = Progress.on(System.err, "Reports")) {
            summary = imports.run(format, file, rejected, progress::at);
        }
        System.out.printf(
                "%,d reports brought in, %,d already there, %,d rejected%n",
                summary.brought(), summary.known(), summary.rejected());
        if (summary.compared() > 0) {
            System.out.printf(
                    "%.2f %% of %,d places lie in the district that the file names%n",
                    summary.agreement(), summary.compared());
        }
        if (summary.rejected() > 0) {
            System.out.println("Rejected rows and why: " + rejected);
        }
        return 0;
    }
}
