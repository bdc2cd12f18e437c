package org.parvis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in a folder: started with this process, or joined when another process (the server, while a command
 * runs) already has that folder open.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private final @Nullable EmbeddedPostgres started;
    private final int port;

    private EmbeddedDatabase(@Nullable EmbeddedPostgres started, int port) {
        this.started = started;
        this.port = port;
    }

    static EmbeddedDatabase openOrJoin(Path folder) {
        Path cluster = folder.resolve("postgresql").toAbsolutePath();
        return running(cluster)
                .map(port -> new EmbeddedDatabase(null, port))
                .orElseGet(() -> start(cluster));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/parvis";
    }

    private static EmbeddedDatabase start(Path cluster) {
        try {
            Files.createDirectories(cluster.getParent());
            // The library's defaults serve throw-away tests: ours keep what they acknowledge.
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            prepare(postgres.getPort());
            return new EmbeddedDatabase(postgres, postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + cluster, e);
        }
    }

    /** The port of a live server on this folder, from the fourth line of its lock file. */
    private static Optional<Integer> running(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            int port = Integer.parseInt(lines.get(3).trim());
            try (Connection ignored = superuser(port)) {
                return Optional.of(port);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void prepare(int port) {
        try (Connection connection = superuser(port);
                Statement statement = connection.createStatement()) {
            for (String role : List.of("parvis_owner", "parvis_app")) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'parvis'")) {
                statement.execute("create database parvis owner parvis_owner encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection superuser(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
