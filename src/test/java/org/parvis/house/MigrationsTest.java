package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Migrations run on a database with data in it, while the previous version still serves. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void areNamedAndNumberedWithinTheirModule() throws IOException {
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
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
}
