package org.parvis.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parvis.participation.imports.DecidimImport;
import org.parvis.participation.imports.DecidimImport.Mode;
import org.parvis.participation.imports.ImportRefused;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import decidim --territory SLUG --process SLUG FILES…}. */
@Command(
        name = "decidim",
        description = "Bring in debates, proposals and comments exported from Decidim (docs/guides/imports.md), each once.",
        mixinStandardHelpOptions = true)
final class ImportDecidim implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = {"--territory", "--town"}, paramLabel = "SLUG", required = true, description = "The territory's slug.")
    private String territory = "";

    @Option(names = "--process", paramLabel = "SLUG", required = true, description = "The published process that they become part of, as its address names it.")
    private String process = "";

    @Option(names = "--dry-run", description = "Say what would be done; write nothing.")
    private boolean dryRun;

    @Option(names = "--strict", description = "Write nothing if a single row cannot be used.")
    private boolean strict;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exported CSV files, plain or gzipped, or folders that hold them.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        files.forEach(file -> ImportCommand.mustExist(spec, file));
        return Application.use(data, context -> ImportCommand.in(context, territory, () -> run(context)));
    }

    private int run(ConfigurableApplicationContext context) {
        Mode mode = dryRun ? Mode.TRY : strict ? Mode.ALL_OR_NOTHING : Mode.WRITE;
        DecidimImport.Summary done;
        try (Progress progress = Progress.on(System.err, "Contributions")) {
            done = context.getBean(DecidimImport.class).run(process, files, mode, progress::at);
        } catch (ImportRefused refused) {
            return ImportCommand.refuse(String.valueOf(refused.getMessage()));
        }
        ImportCommand.quote("  passed over, as it holds something else: ", done.passed());
        ImportCommand.quote("  ", done.problems());
        ImportCommand.quote("  changed: ", done.changed());
        System.out.printf(
                "%s: debates %,d, ideas %,d, comments %,d. Already there: %,d (changed since: %,d). Rows refused: %,d%n",
                done.isWritten() ? "Brought in" : "Would be brought in", done.debates(), done.ideas(), done.comments(), done.known(),
                done.changed().size(), done.problems().size());
        if (strict && !done.problems().isEmpty()) {
            return ImportCommand.refuse("rows are wrong and --strict was asked for; nothing was written.");
        }
        return 0;
    }
}
