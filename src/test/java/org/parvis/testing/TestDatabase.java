package org.parvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.parvis.database.MigratedCluster;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** A folder for the embedded PostgreSQL of a test run, migrated already, gone when the run ends. */
public final class TestDatabase {

    static final Path FOLDER = createAndStart();

    private TestDatabase() {}

    /** How a superuser of the server in {@link #FOLDER} connects: what an attacker with the machine could do. */
    public static String superuserUrl() {
        try {
            String port = Files.readAllLines(FOLDER.resolve("postgresql").resolve("postmaster.pid")).get(3).strip();
            return "jdbc:postgresql://localhost:" + port + "/parvis?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * For a test that needs a database of its own ({@code @ContextConfiguration(initializers = …)}), in which jobs run
     * by themselves: runs after the settings that all share, and before them in rank.
     */
    public static final class OfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own database",
                            Map.of("parvis.database.data", createForOne().toString(), "db-scheduler.enabled", "true")));
        }
    }

    /** What many share belongs to none of them: whoever ended first would leave the others waiting for an answer. */
    private static Path createAndStart() {
        Path folder = create();
        AutoCloseable server = MigratedCluster.start(folder);
        atTheEnd(() -> {
            server.close();
            delete(folder);
        });
        return folder;
    }

    private static Path createForOne() {
        Path folder = create();
        atTheEnd(() -> delete(folder));
        return folder;
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("parvis-test");
            MigratedCluster.copyTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is to be done at the end. */
    private interface Ending {
        void run() throws Exception;
    }

    /** After the applications have ended: a server whose folder goes away under it is not stopped, and whoever still asks it waits. */
    private static void atTheEnd(Ending ending) {
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                ending.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
