package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beneath the application's own checks, PostgreSQL keeps territories apart. */
class IsolationIT extends ParvisIT {

    private static final String TABLES_WITH_TERRITORY = """
            select c.oid::regclass::text
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id' and not a.attisdropped
            where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
            """;

    /** Tables of the whole instance; each says why in its migration. */
    private static final Set<String> OF_THE_INSTANCE = Set.of(
            "territory.territory",
            "identity.spring_session",
            "identity.spring_session_attributes",
            "database.event_publication",
            "database.scheduled_tasks",
            "messaging.sms_piece");

    /** Ids of what is to be done, read by workers across territories: docs/decisions/0007-work-queues.md. */
    private static final Set<String> WORK_QUEUES = Set.of("messaging.queue", "messaging.sms_queue", "files.drawing", "report.batch_work", "report.forwarding_work", "relation.comparing", "api.queue", "request.contact_work");

    /** Found by what a provider calls a message, before its territory is known; written by functions only. */
    private static final Set<String> BY_FOREIGN_NAMES = Set.of("messaging.sms_ref");

    @Autowired
    private DataSource dataSource;

    private JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    @Test
    void bindsTheApplicationToRowLevelSecurity() {
        Boolean free = sql().sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(free).isFalse();
        assertThat(sql().sql("select count(*) from pg_tables where tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void coversEveryTableOfATerritory() {
        List<String> open = sql().sql(TABLES_WITH_TERRITORY + " and not c.relrowsecurity")
                .query(String.class)
                .list();
        assertThat(open.stream().filter(table -> !OF_THE_INSTANCE.contains(table)))
                .as("tables with territory_id that every territory can read")
                .isEmpty();
    }

    @Test
    void putsTheTerritoryFirstInEveryIndex() {
        List<String> others = sql().sql("""
                        select c.oid::regclass::text
                        from pg_index i
                        join pg_class c on c.oid = i.indrelid and c.relrowsecurity
                        join pg_class ic on ic.oid = i.indexrelid
                        join pg_am am on am.oid = ic.relam and am.amname in ('btree', 'gin', 'gist')
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id'
                        where i.indkey[0] <> a.attnum and i.indnkeyatts > 0
                        """).query(String.class).list();
        assertThat(others.stream().filter(table -> !BY_FOREIGN_NAMES.contains(table)))
                .as("tables with an index that does not begin with territory_id")
                .isSubsetOf(WORK_QUEUES);
    }

    @Test
    void knowsEveryTableWithoutATerritory() {
        List<String> without = sql().sql("""
                        select c.oid::regclass::text
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                            and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
                            and c.relname <> 'flyway_history'
                            and not exists (
                                select from pg_attribute a where a.attrelid = c.oid and a.attname = 'territory_id')
                        """).query(String.class).list();
        assertThat(without).isSubsetOf(OF_THE_INSTANCE);
    }

    @Test
    void showsNothingWithoutATerritoryInScope() {
        for (String table : sql().sql(TABLES_WITH_TERRITORY + " and c.relrowsecurity").query(String.class).list()) {
            if (mayRead(table) && !WORK_QUEUES.contains(table)) {
                assertThat(sql().sql("select count(*) from " + table).query(Long.class).single())
                        .as(table)
                        .isZero();
            }
        }
    }

    private boolean mayRead(String table) {
        return Boolean.TRUE.equals(sql().sql("select has_table_privilege(?, 'select')")
                .param(table)
                .query(Boolean.class)
                .single());
    }
}
