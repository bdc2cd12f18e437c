package org.parvis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    private final Postmaster postmaster;
    private final int port;
    private final boolean ours;
    private final @Nullable EmbeddedPostgres started;
    private boolean closing;

    private EmbeddedDatabase(Postmaster postmaster, int port, boolean ours, @Nullable EmbeddedPostgres started) {
        this.postmaster = postmaster;
        this.port = port;
        this.ours = ours;
        this.started = started;
    }

    static EmbeddedDatabase openOrJoin(Path folder) {
        Postmaster postmaster = new Postmaster(folder.resolve("postgresql").toAbsolutePath());
        EmbeddedDatabase database = postmaster
                .port()
                .filter(port -> new Superuser(port).isAnswered())
                .map(port -> new EmbeddedDatabase(postmaster, port, postmaster.isOrphan(), null))
                .orElseGet(() -> start(postmaster));
        if (database.ours) {
            postmaster.own();
            database.watch();
        }
        return database;
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/parvis";
    }

    Superuser superuser() {
        return new Superuser(port);
    }

    private static EmbeddedDatabase start(Postmaster postmaster) {
        EmbeddedPostgres postgres = launch(postmaster.cluster());
        new Superuser(postgres.getPort()).prepare();
        return new EmbeddedDatabase(postmaster, postgres.getPort(), true, postgres);
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

    /** Waits for its end, which may have come already, on a thread of its own. */
    private void watch() {
        postmaster
                .process()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(
                        this::startAgain,
                        task -> Thread.ofPlatform().daemon().name("postgresql").start(task));
    }

    private void startAgain() {
        for (int tries = 0; tries < RESTART_TRIES; tries++) {
            try {
                // What is left of the dead server may take a moment to go.
                Thread.sleep(500);
                if (!isBack()) {
                    return;
                }
                log.warn("The embedded PostgreSQL had ended; it runs again");
                watch();
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
     * Starts it, unless a try that took longer than its tool waits has a server after all.
     *
     * @return false where it is no longer wanted
     */
    private synchronized boolean isBack() throws IOException, InterruptedException {
        if (!closing && postmaster.process().isEmpty()) {
            postmaster.startAgain();
        }
        return !closing;
    }

    /** Ends the server if this process answers for it, also one just being started again; one that was joined goes on. */
    @Override
    public synchronized void close() throws IOException {
        if (closing) {
            return;
        }
        closing = true;
        if (started != null) {
            started.close();
        }
        // The library waits five seconds: on a busy machine the last checkpoint takes longer, and whoever starts next would join a server that
        // is going away.
        if (ours) {
            postmaster.end();
        }
    }
}
