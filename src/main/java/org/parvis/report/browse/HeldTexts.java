package org.parvis.report.browse;

import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether a moderator took words, or all, of a report's text from public view. */
@Repository
class HeldTexts {

    private final JdbcClient jdbc;

    HeldTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isHeld(UUID reportId) {
        return jdbc.sql("""
                select text_held_for is not null
                from report.report
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), reportId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
