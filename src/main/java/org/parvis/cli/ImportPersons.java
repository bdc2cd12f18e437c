package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.parvis.relation.PersonsImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import persons --territory SLUG FILE}. */
@Command(
        name = "persons",
        description = "Bring in a file of people (docs/guides/persons.md). Who is known already is listed, not changed.",
        mixinStandardHelpOptions = true)
final class ImportPersons extends TerritoryFileCommand {

    @Option(names = "--dry-run", description = "Say what would be done; write nothing but the report.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to list the rows that were not created (default: in the data folder, <name>.report.csv).")
    private Optional<Path> report = Optional.empty();

    @Override
    int run(ConfigurableApplicationContext context) throws IOException {
        Path listed = report.orElseGet(() -> data.path.resolve(file.getFileName() + ".report.csv"));
        Files.createDirectories(listed.toAbsolutePath().getParent());
        PersonsImport.Mode mode = dryRun ? PersonsImport.Mode.TRY : PersonsImport.Mode.WRITE;
        PersonsImport.Summary summary;
        try (Progress progress = Progress.on(System.err, "People")) {
            summary = context.getBean(PersonsImport.class).run(file, listed, mode, progress::at);
        }
        System.out.printf(
                "%,d files %s, %,d matched, %,d ambiguous, %,d rejected%n",
                summary.created(), dryRun ? "would be created" : "created", summary.matched(), summary.ambiguous(), summary.rejected());
        if (summary.matched() + summary.ambiguous() + summary.rejected() > 0) {
            System.out.println("The others, line by line: " + listed);
        }
        return 0;
    }
}
