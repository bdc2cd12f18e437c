package org.parvis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A cluster of the embedded PostgreSQL with every migration behind it, made by the first test that needs one and copied
 * by all: running them takes a third of an application's start. Empty folders are for the tests of migrations themselves.
 */
public final class MigratedCluster {

    private static final Path MADE = Path.of("target", "test-clusters").toAbsolutePath();
    private static final String ROLE = "parvis_app";

    private MigratedCluster() {}

    /** Puts one into the folder that {@code parvis.database.data} will name. */
    public static void copyTo(Path folder) {
        try {
            Files.createDirectories(MADE);
            // Tests run in several processes.
            try (FileChannel turn = FileChannel.open(MADE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                copy(made(MigratedTo.of(ROLE).fingerprint()), folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server of a folder, which applications then join and leave: it runs until it is told to end. */
    public static AutoCloseable start(Path folder) {
        return EmbeddedDatabase.openOrJoin(folder);
    }

    private static Path made(String fingerprint) throws IOException {
        Path made = MADE.resolve(fingerprint.replace(' ', '-'));
        if (Files.notExists(made)) {
            try (Stream<Path> older = Files.list(MADE).filter(Files::isDirectory)) {
                for (Path cluster : older.toList()) {
                    FileSystemUtils.deleteRecursively(cluster);
                }
            }
            Path half = MADE.resolve("half");
            make(half);
            awaitItsEnd(half);
            Files.move(half, made);
        }
        return made;
    }

    private static void make(Path folder) throws IOException {
        try (EmbeddedDatabase empty = EmbeddedDatabase.openOrJoin(folder)) {
            Migrations.run(new DriverManagerDataSource(empty.url(), "parvis_owner", ""), ROLE);
            try (Connection superuser = DriverManager.getConnection(empty.url() + "?user=postgres");
                    Statement statement = superuser.createStatement()) {
                // Tests may lose what they wrote when the machine falls.
                statement.execute("alter database parvis set synchronous_commit = off");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Its tool gives up waiting on a machine that has much to do; files are copied once they are written to their end. */
    private static void awaitItsEnd(Path folder) {
        Path lock = folder.resolve("postgresql").resolve("postmaster.pid");
        for (int tries = 0; tries < 600 && Files.exists(lock); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (Files.exists(lock)) {
            throw new IllegalStateException("The PostgreSQL in " + folder + " does not end");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(file -> !file.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
