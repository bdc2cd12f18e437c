package org.parvis.participation.digest;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** What waits in some processes, as rows. */
@Repository
class OwedStore {

    private final JdbcClient jdbc;

    OwedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An idea, and when the first opinion on it was due. */
    record LateStudy(String number, String title, LocalDate due) {}

    /** Among the ideas in study alone, as {@code proposal_standing} has them. */
    List<LateStudy> listLateStudies(Collection<UUID> processes, LocalDate today, int most) {
        return jdbc.sql("""
                select p.number, p.title, min(a.due_on) as due
                from participation.proposal p
                join participation.appraisal a on a.territory_id = p.territory_id and a.proposal_id = p.id
                where p.territory_id = :territory and p.process_id = any (:processes) and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                    and (case when p.status in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE') then 'DECIDED' else p.study end) = 'UNDER_STUDY'
                    and p.title <> '' and a.state = 'ASKED' and a.due_on < :today
                group by p.id, p.number, p.title
                order by due, p.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("today", Date.valueOf(today))
                .param("most", most)
                .query((row, n) -> new LateStudy(row.getString("number"), row.getString("title"), row.getDate("due").toLocalDate()))
                .list();
    }

    /**
     * A debate or a canvass from which nothing is concluded.
     *
     * @param address below its process
     * @param closedAt null where its phases close it
     */
    record Open(UUID process, String address, String title, @Nullable Instant closedAt) {}

    List<Open> listUnconcludedDebates(Collection<UUID> processes, int most) {
        return open("""
                select d.process_id, d.number::text as address, d.question as title, d.closed_at
                from participation.debate d
                where d.territory_id = :territory and d.process_id = any (:processes) and d.lifecycle = 'SENT' and d.moderation = 'VISIBLE'
                    and d.published_at is not null and not exists (
                        select from participation.synthesis s
                        where s.territory_id = d.territory_id and s.debate_id = d.id and s.published_at is not null)
                order by d.id
                limit :most
                """, processes, most);
    }

    List<Open> listUnconcludedCanvasses(Collection<UUID> processes, int most) {
        return open("""
                select c.process_id, c.slug as address, c.title, c.closed_at
                from participation.canvass c
                where c.territory_id = :territory and c.process_id = any (:processes) and c.published_at is not null and not exists (
                        select from participation.canvass_synthesis s
                        where s.territory_id = c.territory_id and s.canvass_id = c.id and s.published_at is not null)
                order by c.id
                limit :most
                """, processes, most);
    }

    List<Open> listOpenTexts(Collection<UUID> processes, int most) {
        return open("""
                select t.process_id, t.number::text as address, t.title, t.closed_at
                from participation.draft_text t
                where t.territory_id = :territory and t.process_id = any (:processes) and t.published_at is not null
                    and (t.closed_at is null or exists (
                        select from participation.clause c
                        join participation.comment m on m.territory_id = c.territory_id and m.subject_id = c.id
                        where c.territory_id = t.territory_id and c.text_id = t.id and m.reworded_to <> '' and m.reply is null
                            and m.place is not null and m.lifecycle = 'SAID' and m.moderation = 'VISIBLE'))
                order by t.id
                limit :most
                """, processes, most);
    }

    private List<Open> open(String sql, Collection<UUID> processes, int most) {
        return jdbc.sql(sql)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new Open(
                        Rows.id(row, "process_id"), row.getString("address"), row.getString("title"), Rows.findInstant(row, "closed_at")))
                .list();
    }

    /** A meeting that is over, where everybody reads a question that nobody answered. */
    record Unanswered(UUID process, String address, String title, Instant endedAt) {}

    /** Meetings of the last year: what was asked before then nobody expects any more. */
    List<Unanswered> listUnansweredMeetings(Collection<UUID> processes, Instant before, int most) {
        return jdbc.sql("""
                select m.process_id, m.slug, m.title, m.ends_at
                from participation.meeting m
                where m.territory_id = :territory and m.process_id = any (:processes) and m.state = 'PUBLISHED'
                    and m.starts_at > :before::timestamptz - interval '1 year' and m.ends_at < :before
                    and exists (
                        select from participation.meeting_question q
                        where q.territory_id = m.territory_id and q.meeting_id = m.id and q.state in ('WAITING', 'SHOWN'))
                order by m.ends_at, m.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, n) -> unanswered(row))
                .list();
    }

    private static Unanswered unanswered(ResultSet row) throws SQLException {
        return new Unanswered(Rows.id(row, "process_id"), row.getString("slug"), row.getString("title"), Rows.instant(row, "ends_at"));
    }
}
