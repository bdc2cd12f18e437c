package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations run on a database with data in it, while the previous version still serves. */
class MigrationsTest {

    private static final Pattern CREATE_INDEX =
            Pattern.compile("create (?:unique )?index (concurrently )?[^;]*?\\bon ([a-z_.]+)");

    private static final Pattern ALTER_TABLE = Pattern.compile("alter table (?:only )?([a-z_.]+)");

    /** Ran before the first release had data. */
    private static final Set<String> BEFORE_THE_RULE = Set.of(
            "casework/V004__nearby.sql",
            "casework/V005__queue_of_category.sql",
            "files/V002__file_names.sql",
            "report/V002__photos_belong_to_files.sql",
            "report/V003__public_pages.sql",
            "report/V004__open311.sql",
            "territory/V003__street_lists.sql");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void areNamedAndNumberedWithinTheirModule() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql(\\.conf)?"));
        }
    }

    @Test
    void takeNoLockThatStopsTheService() throws IOException {
        List<String> heavy = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                String sql = Files.readString(file).toLowerCase(Locale.ROOT);
                if (sql.matches("(?s).*\\b(vacuum full|cluster |lock table|alter column \\w+ type|drop column|truncate)\\b.*")) {
                    heavy.add(file.toString());
                }
            }
        }
        assertThat(heavy).isEmpty();
    }

    /** Nobody reads a table that is altered until the transaction ends: filling it is another migration's work. */
    @Test
    void fillNoTableThatTheyAlter() throws IOException {
        List<String> slow = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                String sql = Files.readString(file).toLowerCase(Locale.ROOT);
                Matcher altered = ALTER_TABLE.matcher(sql);
                while (altered.find()) {
                    String table = Pattern.quote(altered.group(1));
                    if (Pattern.compile("\\b(update|delete from|insert into) " + table + "\\b").matcher(sql).find()) {
                        slow.add(name(file) + " on " + altered.group(1));
                    }
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    /** Building an index on a table that another migration made stops writes, unless it is built concurrently. */
    @Test
    void buildIndexesBesideTheService() throws IOException {
        List<String> blocking = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                String sql = Files.readString(file).toLowerCase(Locale.ROOT);
                Matcher index = CREATE_INDEX.matcher(sql);
                while (index.find()) {
                    boolean beside = index.group(1) != null;
                    String table = index.group(2);
                    if (!beside && !sql.contains("create table " + table) && !BEFORE_THE_RULE.contains(name(file))) {
                        blocking.add(name(file) + " on " + table);
                    }
                }
            }
        }
        assertThat(blocking).isEmpty();
    }

    private static String name(Path migration) {
        return MIGRATIONS.relativize(migration).toString();
    }
}
