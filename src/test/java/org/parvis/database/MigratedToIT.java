package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A start looks at its migrations when there may be some to run, and only then. */
class MigratedToIT {

    private static final String ROLE = "parvis_app";

    @TempDir
    private Path folder;

    @Test
    void isReachedOnceAllHaveRunAndNotBefore() throws Exception {
        try (EmbeddedDatabase empty = EmbeddedDatabase.openOrJoin(folder)) {
            DriverManagerDataSource owner = new DriverManagerDataSource(empty.url(), "parvis_owner", "");
            assertThat(MigratedTo.of(ROLE).isReached(owner)).isFalse();
            Migrations.run(owner, ROLE);
            assertThat(MigratedTo.of(ROLE).isReached(owner)).isTrue();
            assertThat(MigratedTo.of("another_role").isReached(owner)).isFalse();

            JdbcClient jdbc = JdbcClient.create(owner);
            jdbc.sql("update web.flyway_history set checksum = 1 where version is not null").update();
            Migrations.run(owner, ROLE); // Flyway would refuse the checksum, had it looked
            jdbc.sql("comment on schema database is 'Migrated to something older'").update();
            assertThat(MigratedTo.of(ROLE).isReached(owner)).as("an older application was here last").isFalse();
        }
    }
}
