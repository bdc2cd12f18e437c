package org.parvis.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.parvis.territory.ImportReport;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.TerritoryImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings data in. */
@Command(
        name = "import",
        description = "Bring in a territory, or what belongs to one.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.TerritoryFile.class, ImportAddresses.class, ImportSheets.class, ImportReports.class, ImportPersons.class, ImportContacts.class, ImportRequests.class, ImportDecidim.class, ImportSurvey.class})
final class ImportCommand implements Runnable {

    private static final int LONGEST_LINE = 500;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to import.");
    }

    /** Works in the territory of a slug; an unknown one is an error that names those there are. */
    static int in(ConfigurableApplicationContext context, String slug, Callable<Integer> work) {
        Optional<Territory> territory = context.getBean(Territories.class).findTerritory(slug);
        if (territory.isEmpty()) {
            System.err.println("parvis: no territory \"" + slug + "\". Import its file first: parvis import territory FILE");
            return 1;
        }
        UUID id = territory.get().id();
        try {
            return InTerritory.call(id, work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines that quote a file, as {@link Printable} shows them: what stands in a row does nothing to the terminal. */
    static void quote(String before, List<String> lines) {
        lines.forEach(line -> System.out.println(before + Printable.line(line, LONGEST_LINE)));
    }

    /** Says why nothing was brought in; gives the exit code. */
    static int refuse(String why) {
        System.err.println("parvis: " + Printable.line(why, LONGEST_LINE));
        return 1;
    }

    static void mustExist(CommandSpec spec, Path file) {
        if (!Files.isReadable(file)) {
            throw new ParameterException(spec.commandLine(), "Cannot read " + file);
        }
    }

    /** {@code import territory FILE…}: each by itself, as a métropole brings in its towns. */
    @Command(
            name = "territory",
            description = "Create or update territories from their files (docs/guides/territory-file.md).",
            mixinStandardHelpOptions = true)
    static final class TerritoryFile implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        private DataFolder data = new DataFolder();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "territory.yml; files that it names lie beside it. One that is refused stops no other.")
        @SuppressWarnings("NullAway.Init")
        private List<Path> files;

        @Override
        public Integer call() {
            files.forEach(file -> mustExist(spec, file));
            return Application.use(data, context -> files.stream().mapToInt(file -> run(file, context)).max().orElseThrow());
        }

        private static int run(Path file, ConfigurableApplicationContext context) {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            try {
                ImportReport report = context.getBean(TerritoryImport.class)
                        .run(TerritoryFiles.in(folder), String.valueOf(file.getFileName()));
                report.warnings().forEach(warning -> System.out.println("warning  " + warning));
                report.changes().forEach(change -> System.out.println("  " + change));
                System.out.println(
                        report.created()
                                ? "Created the territory " + report.slug()
                                : report.changedNothing()
                                        ? "Nothing to change in " + report.slug()
                                        : "Updated the territory " + report.slug());
                return 0;
            } catch (TerritoryFileRefused refused) {
                refused.problems().forEach(problem -> System.err.println(problem));
                System.err.println("parvis: " + refused.problems().size() + " mistake(s) in " + file + "; nothing of it was changed.");
                return 1;
            }
        }
    }
}
