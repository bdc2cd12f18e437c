package org.parvis.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The same rows in another territory, as nothing but a superuser can put them there: what is done in one must leave them alone. */
public final class Elsewhere {

    private static final JdbcClient SUPERUSER = JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));

    private static final Deque<String> COPIED = new ArrayDeque<>();

    private Elsewhere() {}

    /** Copies the rows of a table with an address. */
    public static void copy(String table, String email, Territory from, Territory to) {
        SUPERUSER.sql("""
                set session_replication_role = replica;
                insert into %1$s
                select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('territory_id', '%2$s'))).*
                from %1$s t where t.territory_id = '%3$s' and t.email = '%4$s';
                """.formatted(table, to.id(), from.id(), email)).update();
        COPIED.push("delete from " + table + " where territory_id = '" + to.id() + "' and email = '" + email + "'");
    }

    /** Takes the copies away: they refer to what their territory has not, and no backup with them could be restored. */
    static void clear() {
        while (!COPIED.isEmpty()) {
            SUPERUSER.sql("set session_replication_role = replica; " + COPIED.pop()).update();
        }
    }

    /** How many rows of a territory have an address. */
    public static long count(String table, String email, Territory of) {
        return count(table, email, of.id());
    }

    private static long count(String table, String email, UUID territory) {
        return SUPERUSER.sql("select count(*) from " + table + " where territory_id = ? and email = ?")
                .params(territory, email)
                .query(Long.class)
                .single();
    }
}
