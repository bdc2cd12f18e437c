package org.parvis.report;

import java.sql.Timestamp;
import java.time.Instant;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When any report of the territory in scope last changed, hidden ones included: what makes a kept copy out of date. */
@Repository
public class LastChange {

    private final JdbcTemplate jdbc;

    LastChange(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The epoch where there is no report. */
    @Transactional(readOnly = true)
    public Instant at() {
        Timestamp last = jdbc.queryForObject(
                "select max(updated_at) from report.report where territory_id = ?", Timestamp.class, InTerritory.current());
        return last == null ? Instant.EPOCH : last.toInstant();
    }
}
