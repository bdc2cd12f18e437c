package org.parvis.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.ProgressListener;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/**
 * Reads an archive of {@link Backup}: first the files, which harm nobody where the rest fails, then the tables into an
 * up-to-date schema, all or nothing.
 */
@Component
public class Restore {

    private final OwnerConnections owner;
    private final BackedUpFiles files;

    Restore(OwnerConnections owner, BackedUpFiles files) {
        this.owner = owner;
        this.files = files;
    }

    /** Whether the database holds no territory yet. */
    public boolean isEmpty() {
        try (Connection connection = owner.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from territory.territory limit 1")) {
            return !rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Replaces everything by the archive's contents.
     *
     * @return files of the archive that are damaged: one photo less does not keep a town from its reports
     */
    public List<String> read(Path file, ProgressListener progress) {
        String problem = problemOf(file);
        if (problem != null) {
            throw new IllegalArgumentException(problem);
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> kept = filesIn(archive);
            List<String> damaged = files(archive, kept, progress);
            tables(archive, (done, total) -> progress.at(kept.size() + done, kept.size() + total));
            return damaged;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The backup could not be restored: " + e.getMessage(), e);
        }
    }

    /** Why this file cannot be restored, seen before any database is touched; null where nothing is wrong with it. */
    public static @Nullable String problemOf(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return "Cannot read " + file;
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            return isOurs(archive) ? null : file + " is not a backup of Parvis";
        } catch (IOException e) {
            return file + " is not a backup of Parvis, or is not whole";
        }
    }

    private static boolean isOurs(ZipFile archive) throws IOException {
        ZipEntry format = archive.getEntry("format");
        return format != null
                && Backup.FORMAT.equals(
                        new String(archive.getInputStream(format).readAllBytes(), StandardCharsets.UTF_8));
    }

    private void tables(ZipFile archive, ProgressListener progress) throws SQLException, IOException {
        try (Connection connection = owner.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            List<BackedUpTables.Table> tables = BackedUpTables.in(connection);
            List<BackedUpTables.Loop> loops = BackedUpTables.loops(connection, tables);
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate "
                        + String.join(", ", tables.stream().map(BackedUpTables.Table::name).toList()));
                // Before anything is filled: a table with checks that are put off cannot be altered.
                for (BackedUpTables.Loop loop : loops) {
                    alter(statement, loop, "deferrable initially deferred");
                }
                for (BackedUpTables.Table table : tables) {
                    statement.execute("alter table " + table.name() + " disable trigger user");
                }
                long done = 0;
                for (BackedUpTables.Table table : tables) {
                    ZipEntry entry = archive.getEntry("tables/" + table.name());
                    if (entry != null) {
                        fill(connection, table, archive.getInputStream(entry));
                    }
                    progress.at(++done, tables.size());
                }
                statement.execute("set constraints all immediate");
                for (BackedUpTables.Table table : tables) {
                    statement.execute("alter table " + table.name() + " enable trigger user");
                }
                for (BackedUpTables.Loop loop : loops) {
                    alter(statement, loop, "not deferrable");
                }
                sequences(statement);
                forgetSeries(statement);
            }
            connection.commit();
        }
    }

    private static void alter(Statement statement, BackedUpTables.Loop loop, String how) throws SQLException {
        statement.execute("alter table " + loop.table() + " alter constraint " + loop.constraint() + " " + how);
    }

    private static void fill(Connection connection, BackedUpTables.Table table, InputStream entry)
            throws SQLException, IOException {
        try (BufferedInputStream rows = new BufferedInputStream(entry, 1 << 16)) {
            String columns = firstLine(rows);
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + columns + ") from stdin", rows);
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n' && b >= 0; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Sequences of serial and identity columns go on after the highest number restored. */
    private static void sequences(Statement statement) throws SQLException {
        statement.execute("""
                do $$
                declare s record;
                begin
                    for s in
                        select d.refobjid::regclass as tab, a.attname as col, c.oid::regclass as seq
                        from pg_class c
                        join pg_depend d on d.objid = c.oid and d.deptype in ('a', 'i') and d.refobjsubid > 0
                        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
                        where c.relkind = 'S'
                    loop
                        execute format('select setval(%L, coalesce(max(%I), 0) + 1, false) from %s', s.seq, s.col, s.tab);
                    end loop;
                end $$
                """);
    }

    /** Sequences of no column (series of numbers) are made anew, after the highest number in use, when next needed. */
    private static void forgetSeries(Statement statement) throws SQLException {
        statement.execute("""
                do $$
                declare s record;
                begin
                    for s in
                        select c.oid::regclass as seq
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and n.nspname not like 'pg\\_%'
                            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
                    loop
                        execute format('drop sequence %s', s.seq);
                    end loop;
                end $$
                """);
    }

    private static List<? extends ZipEntry> filesIn(ZipFile archive) {
        return archive.stream()
                .filter(entry -> entry.getName().startsWith("files/") && !entry.isDirectory())
                .toList();
    }

    private List<String> files(ZipFile archive, List<? extends ZipEntry> kept, ProgressListener progress)
            throws IOException {
        List<String> damaged = new ArrayList<>();
        long done = 0;
        for (ZipEntry entry : kept) {
            try (InputStream content = archive.getInputStream(entry)) {
                if (!files.keep(entry.getName(), content)) {
                    damaged.add(entry.getName());
                }
            }
            progress.at(++done, kept.size() + 1L);
        }
        return damaged;
    }
}
