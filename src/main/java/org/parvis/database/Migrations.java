package org.parvis.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings every module's schema up to date: one PostgreSQL schema and one Flyway history per module, in the order of
 * the floors, so that a migration may refer to what stands below it.
 */
final class Migrations {

    /** From the ground up. A module's folder under {@code db/migration} must be named here. */
    static final List<String> MODULES = List.of(
            "database",
            "web",
            "territory",
            "identity",
            "messaging",
            "files",
            "journal",
            "casework",
            "relation",
            "knowledge",
            "report",
            "request",
            "ballot",
            "participation",
            "api",
            "insight");

    private Migrations() {}

    /** Looks at nothing but {@link MigratedTo} where this very set of migrations was brought to its end before. */
    static void run(DataSource owner, String applicationRole) {
        MigratedTo wanted = MigratedTo.of(applicationRole);
        if (!wanted.isReached(owner)) {
            migrate(owner, applicationRole);
            wanted.reached(owner);
        }
    }

    private static void migrate(DataSource owner, String applicationRole) {
        for (String module : MODULES) {
            MigrationRepair.run(owner, module);
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .table("flyway_history")
                    .placeholders(Map.of("app", applicationRole))
                    // A lock held by an open transaction would wait for ever for «create index concurrently».
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .callbacks(new LockTimeouts())
                    .load()
                    .migrate();
        }
    }
}
