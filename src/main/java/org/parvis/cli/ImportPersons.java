package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parvis.relation.PersonsImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import persons --territory SLUG FILE}. */
@Command(
        name = "persons",
        description = "Bring in a file of people (docs/guides/persons.md). Who is known already is listed, not changed.",
        mixinStandardHelpOptions = true)
final class ImportPersons implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--territory", paramLabel = "SLUG", required = true, description = "The territory's slug.")
    private String territory = "";

    @Option(names = "--dry-run", description = "Say what would be done; write nothing but the report.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where to list the rows that were not created (default: in the data folder, <name>.report.csv).")
    private Optional<Path> report = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The file of people, CSV in UTF-8.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, file);
        return Application.use(data, context -> ImportCommand.in(context, territory, () -> run(context)));
    }

    private int run(ConfigurableApplicationContext context) throws IOException {
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
