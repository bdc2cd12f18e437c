package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.parvis.knowledge.sheets.SheetImport;
import org.parvis.knowledge.sheets.SheetImport.Extent;
import org.parvis.territory.Territories;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import sheets [--territory SLUG] FOLDER_OR_ZIP}. */
@Command(
        name = "sheets",
        description = "Bring in the sheets of service-public (DILA, «vosdroits» XML), or bring them up to date.",
        mixinStandardHelpOptions = true)
final class ImportSheets implements Callable<Integer> {

    private static final int MOST_LINES = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--territory", paramLabel = "SLUG", description = "The territory's slug; not needed where there is only one.")
    private Optional<String> territory = Optional.empty();

    @Option(names = "--part", description = "The files are only some: what is not among them is not marked as gone.")
    private boolean part;

    @Parameters(paramLabel = "FOLDER_OR_ZIP", description = "Where the XML files are.")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, source);
        return Application.use(data, context -> ImportCommand.in(context, slug(context), () -> run(context)));
    }

    private String slug(ConfigurableApplicationContext context) {
        Territories territories = context.getBean(Territories.class);
        return territory.orElseGet(() -> {
            var all = territories.listIds();
            if (all.size() != 1) {
                throw new ParameterException(spec.commandLine(), "Say which territory: --territory SLUG");
            }
            UUID only = all.getFirst();
            return territories.get(only).slug();
        });
    }

    private int run(ConfigurableApplicationContext context) {
        SheetImport.Report report;
        try (Progress progress = Progress.on(System.err, "Sheets")) {
            report = context.getBean(SheetImport.class).run(source, part ? Extent.PART : Extent.WHOLE, progress::at);
        } catch (IOException e) {
            System.err.println("parvis: " + e.getMessage());
            return 1;
        }
        report.refused().stream()
                .limit(MOST_LINES)
                .forEach(refused -> System.err.println(refused.file() + ": " + refused.why()));
        System.out.printf(
                "%,d sheets added, %,d updated, %,d back, %,d unchanged, %,d delivered twice, %,d refused%n",
                report.added(), report.updated(), report.returned(), report.unchanged(), report.repeated(), report.refused().size());
        if (report.lookedForGone()) {
            System.out.printf("%,d no longer at service-public, marked as such%n", report.gone().size());
            report.gone().stream().limit(MOST_LINES).forEach(id -> System.out.println("  " + id));
        } else {
            System.out.println("Not looked for sheets that are gone: only a part was brought in, or could be read.");
        }
        return report.refused().isEmpty() ? 0 : 1;
    }
}
