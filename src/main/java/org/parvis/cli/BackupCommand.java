package org.parvis.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.parvis.database.Backup;
import org.parvis.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes everything to one file. */
@Command(
        name = "backup",
        description = "Write the whole database and the files to one archive, while the server runs or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The archive to write; it must not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        data.mustHoldADatabase(spec);
        mustBeFree();
        return Application.use(data, context -> {
            if (context.getBean(Restore.class).isEmpty()) {
                System.err.println("parvis: the database holds no territory: is --data right? Nothing was written.");
                return 1;
            }
            try (Progress progress = Progress.on(System.err, "Backup")) {
                context.getBean(Backup.class).write(file, progress::at);
            }
            System.out.println("Backup written: " + file);
            return 0;
        });
    }

    /** Before the database starts: a name that cannot be written to. */
    private void mustBeFree() {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), file + " exists already: choose another name");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new ParameterException(spec.commandLine(), "Cannot write into " + folder + ": is it there?");
        }
    }
}
