package org.parvis.report.browse;

import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why a report was taken from public view, in the moderator's words. */
@Repository
class HiddenReasons {

    private final JdbcClient jdbc;

    HiddenReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reason; empty where nobody gave one in public. */
    String of(UUID reportId) {
        return jdbc.sql("""
                select reason
                from report.moderation
                where territory_id = ? and report_id = ? and act = 'HIDE_REPORT'
                order by at desc
                limit 1
                """)
                .params(InTerritory.current(), reportId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
