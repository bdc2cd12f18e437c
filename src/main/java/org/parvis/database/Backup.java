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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parvis.shared.ProgressListener;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Writes an archive (ZIP): each table as PostgreSQL's own COPY text, all of one moment (a repeatable-read snapshot),
 * then the files. Independent of the server's version and of where files are kept, so that it moves between the embedded
 * database and an outside one, between a folder and a bucket. The archive appears under its name only when it is whole.
 */
@Component
public class Backup {

    static final String FORMAT = "parvis-backup 1";

    private final OwnerConnections owner;
    private final BackedUpFiles files;

    Backup(OwnerConnections owner, BackedUpFiles files) {
        this.owner = owner;
        this.files = files;
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
            long expected = files.count();
            long tables = tables(archive, expected, progress);
            // Listed anew: whatever the tables name was kept before they were read.
            copy(archive, done -> progress.at(tables + done, tables + Math.max(done, expected)));
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
    private long tables(ZipOutputStream archive, long files, ProgressListener progress) throws IOException, SQLException {
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

    private void copy(ZipOutputStream archive, LongConsumer progress) throws IOException {
        archive.setLevel(Deflater.NO_COMPRESSION);
        AtomicLong done = new AtomicLong();
        files.giveAll((path, content) -> {
            archive.putNextEntry(new ZipEntry(path));
            content.transferTo(archive);
            archive.closeEntry();
            progress.accept(done.incrementAndGet());
        });
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
