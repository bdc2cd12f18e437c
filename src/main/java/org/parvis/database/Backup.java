package org.parvis.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.shared.ProgressListener;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Writes an archive (ZIP): each table as PostgreSQL's own COPY text, all of one moment (a repeatable-read snapshot),
 * then the files. Independent of the server's version, so that it moves between the embedded database and an outside
 * one. The archive appears under its name only when it is whole.
 */
@Component
public class Backup {

    static final String FORMAT = "parvis-backup 1";

    private final OwnerConnections owner;
    private final DatabaseSettings settings;

    Backup(OwnerConnections owner, DatabaseSettings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    /** Writes the archive; refuses to overwrite. */
    public void write(Path file, ProgressListener progress) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " exists already: choose another name");
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(
                partial, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
            archive.setLevel(Deflater.BEST_SPEED);
            List<Path> files = files();
            long tables = tables(archive, files.size(), progress);
            copy(files, archive, done -> progress.at(tables + done, tables + files.size()));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The backup could not be written: " + e.getMessage(), e);
        }
        try {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes every table; how many there are. */
    private long tables(ZipOutputStream archive, int files, ProgressListener progress) throws IOException, SQLException {
        try (Connection connection = owner.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<BackedUpTables.Table> tables = BackedUpTables.in(connection);
            archive.putNextEntry(new ZipEntry("format"));
            archive.write(FORMAT.getBytes(StandardCharsets.UTF_8));
            archive.closeEntry();
            long done = 0;
            for (BackedUpTables.Table table : tables) {
                archive.putNextEntry(new ZipEntry("tables/" + table.name()));
                archive.write((table.columnList() + "\n").getBytes(StandardCharsets.UTF_8));
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy " + table.name() + " (" + table.columnList() + ") to stdout",
                                new Unclosed(archive));
                archive.closeEntry();
                progress.at(++done, tables.size() + files);
            }
            connection.rollback();
            return done;
        }
    }

    private List<Path> files() throws IOException {
        Path folder = settings.data().resolve("files");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void copy(List<Path> files, ZipOutputStream archive, LongConsumer progress) throws IOException {
        archive.setLevel(Deflater.NO_COMPRESSION);
        long done = 0;
        for (Path file : files) {
            archive.putNextEntry(new ZipEntry(settings.data().relativize(file).toString().replace('\\', '/')));
            Files.copy(file, archive);
            archive.closeEntry();
            progress.accept(++done);
        }
    }

    /** COPY closes its stream at the end; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
