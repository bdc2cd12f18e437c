package org.parvis.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The migrations that a database has behind it, as one fingerprint of their names and contents. It stands in the comment
 * on the schema {@code database}, so that most starts ask one question instead of reading nine histories. Who brings one
 * schema back by hand from an older dump takes the comment away: {@code comment on schema database is null}.
 */
record MigratedTo(String fingerprint) {

    static MigratedTo of(String applicationRole) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(applicationRole.getBytes(UTF_8));
            for (Resource file : files()) {
                digest.update(file.getURL().getPath().replaceFirst(".*/db/migration/", "").getBytes(UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return new MigratedTo("Migrated to " + HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.*"))
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }

    boolean isReached(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select obj_description(oid, 'pg_namespace')
                        from pg_namespace
                        where nspname = 'database' and (
                            select bool_and(to_regclass(module || '.flyway_history') is not null)
                            from unnest(string_to_array('%s', ' ')) module)
                        """.formatted(String.join(" ", Migrations.MODULES)))) {
            return row.next() && fingerprint.equals(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked what it has behind it", e);
        }
    }

    void reached(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("comment on schema database is '" + fingerprint + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot note what it has behind it", e);
        }
    }
}
