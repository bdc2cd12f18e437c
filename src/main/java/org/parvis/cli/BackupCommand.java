package org.parvis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parvis.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything to one file. */
@Command(
        name = "backup",
        description = "Write the whole database and the files to one archive, while the server runs or not.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "FILE", description = "The archive to write; it must not exist.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        return Application.use(data, context -> {
            try (Progress progress = Progress.on(System.err, "Backup")) {
                context.getBean(Backup.class).write(file, progress::at);
            }
            System.out.println("Backup written: " + file);
            return 0;
        });
    }
}
