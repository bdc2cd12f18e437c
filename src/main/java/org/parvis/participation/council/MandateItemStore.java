package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what a person's timeline tells of their mandates. */
@Repository
class MandateItemStore {

    private final JdbcClient jdbc;

    MandateItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason name of an {@link EndReason}; null while it lasts */
    record Line(UUID application, Instant begun, @Nullable LocalDate ended, @Nullable String reason) {}

    /** Of those who were chosen by these applications. */
    List<Line> list(Collection<UUID> applications) {
        return jdbc.sql("""
                select application_id, created_at, ended_on, end_reason from participation.council_mandate
                where territory_id = ? and application_id = any (?) order by created_at
                """)
                .param(InTerritory.current())
                .param(applications.toArray(UUID[]::new))
                .query((row, n) -> new Line(
                        Rows.id(row, "application_id"), Rows.instant(row, "created_at"), row.getObject("ended_on", LocalDate.class),
                        row.getString("end_reason")))
                .list();
    }
}
