package org.parvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.database.MigratedCluster;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A folder for the embedded PostgreSQL of a test run, migrated already, gone when the run ends. */
public final class TestDatabase {

    static final Path FOLDER = create();

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
                            Map.of("parvis.database.data", create().toString(), "db-scheduler.enabled", "true")));
        }
    }

    private static Path create() {
        try {
            Path folder = Files.createTempDirectory("parvis-test");
            MigratedCluster.copyTo(folder);
            // After the contexts have ended: a server whose folder goes away under it is not stopped, and whoever still asks it waits.
            SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A server that was killed: the system's cleaner of temporary files does the rest.
        }
    }
}
