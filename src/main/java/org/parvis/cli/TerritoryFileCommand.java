package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that brings one file into one territory: {@code import … --territory SLUG FILE}. */
abstract class TerritoryFileCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--territory", paramLabel = "SLUG", required = true, description = "The territory's slug.")
    private String territory = "";

    @Parameters(paramLabel = "FILE", description = "The file to bring in.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Override
    public final Integer call() {
        ImportCommand.mustExist(spec, file);
        return Application.use(data, context -> ImportCommand.in(context, territory, () -> run(context)));
    }

    /** Does it, in the territory; gives the exit code. */
    abstract int run(ConfigurableApplicationContext context) throws IOException;
}
