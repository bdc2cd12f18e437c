package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An index that could not be built to its end keeps nobody from starting: the next start builds it. */
class MigrationRepairIT {

    private static final String INDEX = "casework.half_built";

    @TempDir
    private Path folder;

    @Test
    void takesAwayWhatWasLeftHalfBuiltAndNothingElse() throws Exception {
        try (EmbeddedDatabase empty = EmbeddedDatabase.openOrJoin(folder)) {
            DriverManagerDataSource owner = new DriverManagerDataSource(empty.url(), "parvis_owner", "");
            Migrations.run(owner, "parvis_app");
            JdbcClient jdbc = JdbcClient.create(owner);
            leaveHalfBuilt(owner);
            MigrationRepair.run(owner, "casework");
            assertThat(isThere(jdbc)).as("no failure was noted: another node may be building it").isTrue();

            List<String> scripts = scripts(jdbc);
            jdbc.sql("""
                    insert into casework.flyway_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    values (100000, '9999', 'half built', 'SQL', 'V9999__half_built.sql', 1, 'parvis_owner', 1, false)
                    """).update();
            jdbc.sql("comment on schema database is 'Migrated to something older'").update();
            Migrations.run(owner, "parvis_app");
            assertThat(isThere(jdbc)).isFalse();
            assertThat(scripts(jdbc)).isEqualTo(scripts);
        }
    }

    /** As PostgreSQL leaves it when the building of an index fails. */
    private static void leaveHalfBuilt(DriverManagerDataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table casework.twice as select 1 as n from generate_series(1, 2)");
            assertThatThrownBy(() -> statement.execute("create unique index concurrently half_built on casework.twice (n)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static boolean isThere(JdbcClient jdbc) {
        return jdbc.sql("select to_regclass(?) is not null").param(INDEX).query(Boolean.class).single();
    }

    private static List<String> scripts(JdbcClient jdbc) {
        return jdbc.sql("select script from casework.flyway_history order by installed_rank").query(String.class).list();
    }
}
