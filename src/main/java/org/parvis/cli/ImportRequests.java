package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parvis.casework.figures.CaseCounting;
import org.parvis.casework.figures.CaseFigures;
import org.parvis.casework.figures.Dimension;
import org.parvis.casework.figures.FigureQuery;
import org.parvis.request.imports.RequestsImport;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.TerritoryImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import requests --format F FILE}. */
@Command(
        name = "requests",
        description = "Bring in requests that another system kept, from a CSV file, plain or gzipped.",
        mixinStandardHelpOptions = true)
final class ImportRequests implements Callable<Integer> {

    private static final FigureQuery EVER =
            new FigureQuery(FigureQuery.ALL_KINDS, LocalDate.of(1990, 1, 1), LocalDate.of(2200, 1, 1));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--territory",
            paramLabel = "SLUG",
            description = "The territory's slug (default: one of the format's own, made where there is none yet).")
    private Optional<String> territory = Optional.empty();

    @Option(names = "--format", paramLabel = "F", required = true, description = "Format of the file: montreal311.")
    private String format = "";

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the rows that cannot be used (default: beside the data, <name>.rejects.csv).")
    private Optional<Path> rejects = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The file of requests.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, file);
        return Application.use(data, this::run);
    }

    private int run(ConfigurableApplicationContext context) {
        RequestsImport imports = context.getBean(RequestsImport.class);
        if (!imports.formats().contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), "Unknown format \"" + format + "\"; known: " + String.join(", ", imports.formats()));
        }
        String slug = territory.orElseGet(() -> ownTerritory(context));
        return ImportCommand.in(context, slug, () -> bring(context, imports, slug));
    }

    /** The slug of the format's own territory, which is made once and then left as it is. */
    private String ownTerritory(ConfigurableApplicationContext context) {
        TerritoryFiles files = TerritoryFiles.inResources("/imports/" + format);
        String slug = files.text("territory.yml").orElseThrow().lines()
                .filter(line -> line.startsWith("slug: "))
                .map(line -> line.substring("slug: ".length()).strip())
                .findFirst()
                .orElseThrow();
        if (context.getBean(Territories.class).findTerritory(slug).isEmpty()) {
            context.getBean(TerritoryImport.class).run(files, "territory.yml");
            System.out.println("Created the territory " + slug);
        }
        return slug;
    }

    private int bring(ConfigurableApplicationContext context, RequestsImport imports, String slug) throws IOException {
        Path rejected = rejects.orElseGet(() -> data.path.resolve(file.getFileName() + ".rejects.csv"));
        Files.createDirectories(rejected.toAbsolutePath().getParent());
        RequestsImport.Summary summary;
        try (Progress progress = Progress.on(System.err, "Requests")) {
            summary = imports.run(format, file, rejected, progress::at);
        }
        System.out.printf(
                "%,d requests brought in, %,d already there, %,d rejected, %,d new kinds in %s%n",
                summary.brought(), summary.known(), summary.rejected(), summary.kinds(), slug);
        if (summary.rejected() > 0) {
            System.out.println("Rejected rows and why: " + rejected);
        }
        context.getBean(CaseCounting.class).catchUp();
        context.getBean(CaseFigures.class)
                .table(EVER)
                .by(Dimension.CHANNEL)
                .forEach((channel, figure) -> System.out.printf(
                        "  %-8s %d received, %d answered%n",
                        channel, figure.measures().received(), figure.measures().answered()));
        return 0;
    }
}
