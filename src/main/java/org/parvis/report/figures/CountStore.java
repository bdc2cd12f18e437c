package org.parvis.report.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where counting stands, and what is to be counted. */
@Repository
class CountStore {

    /** Reports counted in one transaction. */
    static final int BATCH = 20_000;

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a report counts as.
     *
     * @param lineages JSON: each category's code with those of its groups
     * @param zone where days begin
     */
    record Counted(String lineages, ZoneId zone) {}

    record Position(Instant updatedAt, UUID id) {
        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));
    }

    /** Whether no other node is counting for this territory; holds the right to until the transaction ends. */
    boolean claim() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('report.counted:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(Boolean.class)
                .single();
    }

    /** Those of the territories that have reports not counted yet. */
    List<UUID> waiting(List<UUID> territories) {
        return jdbc.sql("select report.to_count(?)")
                .param(territories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    Position position() {
        return jdbc.sql("select updated_at, id from report.followed_until where territory_id = ?")
                .param(InTerritory.current())
                .query(CountStore::row)
                .optional()
                .orElse(Position.START);
    }

    void keep(Position position) {
        jdbc.sql("""
                insert into report.followed_until (territory_id, updated_at, id)
                values (?, ?, ?)
                on conflict (territory_id) do update set updated_at = excluded.updated_at, id = excluded.id
                """)
                .params(InTerritory.current(), Timestamp.from(position.updatedAt()), position.id())
                .update();
    }

    /** Remembers reports that lie behind the position. */
    void bring(List<UUID> reports) {
        jdbc.sql("""
                insert into report.brought (territory_id, report_id)
                select ?, unnest(?)
                on conflict do nothing
                """).params(InTerritory.current(), reports.toArray(UUID[]::new)).update();
    }

    /**
     * Counts the next of those that changed after a position.
     *
     * @return the last report looked at; empty when there was none
     */
    Optional<Position> countChanged(Position after, Counted as) {
        return count(CountSql.CHANGED, as)
                .param("after", Timestamp.from(after.updatedAt()))
                .param("id", after.id())
                .query(CountStore::row)
                .optional();
    }

    /** Counts the next of those that were brought in; says whether there were any. */
    boolean countBrought(Counted as) {
        return count(CountSql.BROUGHT, as).query(CountStore::row).optional().isPresent();
    }

    private JdbcClient.StatementSpec count(String sql, Counted as) {
        return jdbc.sql(sql)
                .param("territory", InTerritory.current())
                .param("batch", BATCH)
                .param("lineages", as.lineages())
                .param("zone", as.zone().getId());
    }

    private static Position row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Position(row.getTimestamp("updated_at").toInstant(), row.getObject("id", UUID.class));
    }
}
