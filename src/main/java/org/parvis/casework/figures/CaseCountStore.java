package org.parvis.casework.figures;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be counted still, and the counting of it. */
@Repository
class CaseCountStore {

    /** Lines looked at in one transaction. */
    private static final int BATCH = 20_000;

    private final JdbcClient jdbc;

    CaseCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether no other node is counting for this territory; holds the right to until the transaction ends. */
    boolean claim() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('casework.counted:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(Boolean.class)
                .single();
    }

    /** The same, as soon as the other node is done. */
    void claimInTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('casework.counted:' || ?, 0))")
                .param(InTerritory.current().toString())
                .query(row -> {});
    }

    /** Those of the territories that have cases not counted yet. */
    List<UUID> waiting(List<UUID> territories) {
        return jdbc.sql("select casework.who_has_to_count(?)")
                .param(territories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Counts some of what changed; says whether there was any.
     *
     * @param zone where months begin
     */
    boolean count(ZoneId zone) {
        return jdbc.sql(CaseCountSql.COUNT)
                        .param("territory", InTerritory.current())
                        .param("batch", BATCH)
                        .param("zone", zone.getId())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
