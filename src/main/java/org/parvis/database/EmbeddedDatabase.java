package org.parvis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL in a folder: started with this process, or joined when another process (the server, while a command
 * runs) already has that folder open. Started again by itself when it dies while we live; taken over when the process
 * that had started it died.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int RESTART_TRIES = 60;
    private static final String SEARCH_OPERATORS = "/db/migration/database/V003__searches_under_row_level_security.sql";

    private final Path cluster;
    private final int port;
    private final boolean ours;
    private final @Nullable EmbeddedPostgres started;
    private volatile boolean closing;

    private EmbeddedDatabase(Path cluster, int port, boolean ours, @Nullable EmbeddedPostgres started) {
        this.cluster = cluster;
        this.port = port;
        this.ours = ours;
        this.started = started;
    }

    static EmbeddedDatabase openOrJoin(Path folder) {
        Path cluster = folder.resolve("postgresql").toAbsolutePath();
        EmbeddedDatabase database = running(cluster)
                .map(port -> new EmbeddedDatabase(cluster, port, isOrphan(cluster), null))
                .orElseGet(() -> start(cluster));
        if (database.ours) {
            database.own();
        }
        return database;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/parvis";
    }

    private static EmbeddedDatabase start(Path cluster) {
        EmbeddedPostgres postgres = launch(cluster);
        prepare(postgres.getPort());
        return new EmbeddedDatabase(cluster, postgres.getPort(), true, postgres);
    }

    private static EmbeddedPostgres launch(Path cluster) {
        try {
            Files.createDirectories(cluster.getParent());
            // The library's defaults serve throw-away tests: ours keep what they acknowledge.
            return EmbeddedPostgres.builder()
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
                    // Its log quotes neither rows nor statements.
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + cluster, e);
        }
    }

    /** Notes that this process answers for the server, and watches over it. */
    private void own() {
        try {
            Files.writeString(owner(cluster), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watch();
    }

    private void watch() {
        postmaster(cluster).ifPresent(process -> process.onExit().thenRun(this::startAgain));
    }

    private void startAgain() {
        for (int tries = 0; !closing && tries < RESTART_TRIES; tries++) {
            try {
                // What is left of the dead server may take a moment to go.
                Thread.sleep(500);
                if (!isRecovering()) {
                    restart();
                }
                log.warn("The embedded PostgreSQL had ended; it runs again");
                watch();
                if (closing) {
                    postmaster(cluster).ifPresent(EmbeddedDatabase::end);
                }
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                log.warn("The embedded PostgreSQL does not start yet", e);
            }
        }
    }

    /**
     * Starts the server as it was started before, with its own tool: the library would take the folder's lock once more
     * with each try, and keep it when the try fails. What it says is in {@code postgresql.log} beside the folder.
     */
    private void restart() throws IOException, InterruptedException {
        String before = Files.readString(cluster.resolve("postmaster.opts")).strip();
        int program = before.indexOf(" \"");
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(
                Path.of(before.substring(0, program)).resolveSibling("pg_ctl").toString(),
                "start", "-w", "-t", "60", "-D", cluster.toString(), "-o", before.substring(program + 1)));
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.resolveSibling("postgresql.log").toFile()))
                .start();
        if (start.waitFor() != 0) {
            throw new IOException("pg_ctl ended with " + start.exitValue());
        }
    }

    /** Whether a try that took longer than its tool waits has a server after all. */
    private boolean isRecovering() {
        return postmaster(cluster)
                .flatMap(process -> process.info().command())
                .filter(program -> program.endsWith("postgres"))
                .isPresent();
    }

    /** Whether the process that started the server is gone. */
    private static boolean isOrphan(Path cluster) {
        try {
            long pid = Long.parseLong(Files.readString(owner(cluster)).strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static Path owner(Path cluster) {
        return cluster.resolveSibling("postgresql.owner");
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) {
        try {
            return ProcessHandle.of(Long.parseLong(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
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

    /**
     * Lets row-level security use the indexes of searches (ADR 0002): it takes a superuser, whom only an embedded server
     * has at hand. After the migrations, which bring the operators along.
     */
    void declareSearchOperators() {
        try (Connection connection = superuser(port, "parvis");
                Statement statement = connection.createStatement();
                InputStream script = EmbeddedDatabase.class.getResourceAsStream(SEARCH_OPERATORS)) {
            if (!exists(statement, "select 1 from pg_proc where proname = 'word_similarity_op' and proleakproof")) {
                statement.execute(
                        new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The operators of searches could not be declared", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection superuser(int port) throws SQLException {
        return superuser(port, "postgres");
    }

    private static Connection superuser(int port, String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres");
    }

    /** Ends the server if this process answers for it; one that was only joined goes on. */
    @Override
    public void close() throws IOException {
        closing = true;
        if (started != null) {
            started.close();
        } else if (ours) {
            postmaster(cluster).ifPresent(EmbeddedDatabase::end);
        }
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        server.onExit().completeOnTimeout(server, 20, TimeUnit.SECONDS).join();
    }
}
