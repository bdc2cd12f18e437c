package org.parvis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.List;
import org.parvis.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        description = "Replace the whole database and the files by what an archive holds. Stop the server first, or accept"
                + " that those who use it see the change at once.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "An archive written by the command backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--replace", description = "Also when the database already holds a territory: what it holds is lost.")
    private boolean replace;

    @Override
    public Integer call() {
        ImportCommand.mustExist(spec, file);
        String problem = Restore.problemOf(file);
        if (problem != null) {
            throw new ParameterException(spec.commandLine(), problem);
        }
        return Application.use(data, context -> {
            Restore restore = context.getBean(Restore.class);
            if (!replace && !restore.isEmpty()) {
                System.err.println("parvis: the database is not empty. Add --replace to lose what it holds.");
                return 1;
            }
            List<String> damaged;
            try (Progress progress = Progress.on(System.err, "Restore")) {
                damaged = restore.read(file, progress::at);
            }
            damaged.forEach(path -> System.err.println("parvis: damaged in the archive, left out: " + path));
            System.out.println("Restored from " + file);
            return damaged.isEmpty() ? 0 : 1;
        });
    }
}
