package org.parvis.report.follow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in a territory, and up to when its followers have been told, as rows. */
@Repository
class AreaNewsStore {

    private final JdbcClient jdbc;

    AreaNewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> toldUntil() {
        return jdbc.sql("select told_until from report.area_news where territory_id = ?")
                .param(InTerritory.current())
                .query((row, n) -> row.getTimestamp("told_until").toInstant())
                .optional();
    }

    void told(Instant until) {
        jdbc.sql("""
                insert into report.area_news (territory_id, told_until)
                values (?, ?)
                on conflict (territory_id) do update
                set told_until = greatest(area_news.told_until, excluded.told_until)
                """)
                .params(InTerritory.current(), Timestamp.from(until))
                .update();
    }

    /**
     * Public reports that came or were answered after one moment and until another, the latest first, each once. Reads
     * what changed since and nothing older; reports brought in from the past came before.
     */
    List<AreaEvent> happened(Instant after, Instant until) {
        return jdbc.sql("""
                select id, category, districts,
                    case when closed_at > :after and closed_at <= :until then closed_at else submitted_at end as at
                from report.report
                where territory_id = :territory and visibility = 'PUBLIC' and updated_at > :after
                    and (submitted_at > :after and submitted_at <= :until or closed_at > :after and closed_at <= :until)
                order by at desc, id desc
                """)
                .param("territory", InTerritory.current())
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new AreaEvent(
                        row.getObject("id", UUID.class),
                        row.getString("category"),
                        List.of((String[]) row.getArray("districts").getArray()),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
