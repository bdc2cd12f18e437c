package org.parvis.report.follow;

import java.sql.Timestamp;
import org.parvis.casework.CaseReopened;
import org.parvis.shared.InTerritory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers that a closed report came back, in the transaction in which it does: figures count it. */
@Component
class Reopenings {

    private final JdbcClient jdbc;

    Reopenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseReopened event) {
        if (event.kind().equals("report")) {
            jdbc.sql("""
                    insert into report.reopening (territory_id, report_id, at)
                    values (?, ?, ?)
                    on conflict do nothing
                    """)
                    .params(InTerritory.current(), event.subjectId(), Timestamp.from(event.at()))
                    .update();
        }
    }
}
