package org.parvis.participation;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.StudyQueue.Awaited;
import org.parvis.participation.StudyQueue.Place;
import org.parvis.participation.StudyQueue.Row;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ideas of a process by what their study waits for, as rows. */
@Repository
class StudyQueueStore {

    /** What is out of sight or withdrawn is not studied; what is decided only has its conclusion to end. */
    private static final String QUEUED = """
            with queued as (
                select p.id, p.case_id, p.number, p.title, p.moderation, p.submitted_at, a.next_due,
                    case
                        when a.next_due < :today then 'LATE'
                        when a.next_due is not null then 'WAITING'
                        when k.is_answered then 'ANSWERED'
                        when k.is_pending then 'WITH_AUTHOR'
                        when a.given_at > coalesce(k.concluded_at, '-infinity') then 'TO_CONCLUDE'
                        when k.concluded_at is not null then 'CONCLUDED'
                        else 'TO_ASK'
                    end as stage
                from participation.proposal p
                left join lateral (
                    select min(due_on) filter (where state = 'ASKED') as next_due, max(given_at) as given_at
                    from participation.appraisal a
                    where a.territory_id = p.territory_id and a.proposal_id = p.id) a on true
                left join lateral (
                    select bool_or(final_at is null and replaced_at is null) as is_pending,
                        bool_or(final_at is null and replaced_at is null and answered_at is not null) as is_answered,
                        max(concluded_at) filter (where final_at is not null) as concluded_at
                    from participation.conclusion c
                    where c.territory_id = p.territory_id and c.proposal_id = p.id) k on true
                where p.territory_id = :territory and p.process_id = :process and p.lifecycle = 'SENT' and p.moderation <> 'HIDDEN'
                    and p.title <> ''
                    and (p.status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING') or k.is_pending))
            """;

    private final JdbcClient jdbc;

    StudyQueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StudyStage, Long> count(UUID process, LocalDate today) {
        Map<StudyStage, Long> counts = new EnumMap<>(StudyStage.class);
        jdbc.sql(QUEUED + "select stage, count(*) as ideas from queued group by stage")
                .param("today", Date.valueOf(today))
                .param("territory", InTerritory.current())
                .param("process", process)
                .query(row -> {
                    counts.put(StudyStage.valueOf(row.getString("stage")), row.getLong("ideas"));
                });
        return counts;
    }

    /** What is due first comes first, then what was sent first. */
    List<Row> list(UUID process, StudyStage stage, LocalDate today, Place after, int most) {
        return jdbc.sql(QUEUED + """
                select id, case_id, number, title, moderation, submitted_at, coalesce(next_due, date '9999-12-31') as due
                from queued
                where stage = :stage and (coalesce(next_due, date '9999-12-31'), id) > (:due, :after)
                order by coalesce(next_due, date '9999-12-31'), id
                limit :most
                """)
                .param("today", Date.valueOf(today))
                .param("territory", InTerritory.current())
                .param("process", process)
                .param("stage", stage.name())
                .param("due", Date.valueOf(after.due()))
                .param("after", after.id())
                .param("most", most)
                .query((row, n) -> new Row(
                        Rows.id(row, "id"),
                        Rows.id(row, "case_id"),
                        row.getString("number"),
                        row.getString("title"),
                        Proposal.Moderation.valueOf(row.getString("moderation")),
                        Rows.instant(row, "submitted_at"),
                        row.getDate("due").toLocalDate()))
                .list();
    }

    /** Who is to answer about these ideas. */
    List<Appraisal> listAsked(Collection<UUID> proposals) {
        return jdbc.sql("""
                select task_id, proposal_id, department_id, asked_at, due_on
                from participation.appraisal
                where territory_id = ? and proposal_id = any (?) and state = 'ASKED'
                order by due_on, task_id
                """)
                .param(InTerritory.current())
                .param(proposals.toArray(UUID[]::new))
                .query((row, n) -> new Appraisal(
                        Rows.id(row, "task_id"),
                        Rows.id(row, "proposal_id"),
                        Rows.id(row, "department_id"),
                        Rows.instant(row, "asked_at"),
                        row.getDate("due_on").toLocalDate(),
                        Appraisal.State.ASKED,
                        null,
                        null))
                .list();
    }

    /** Whom a process waits for, whoever is late first. */
    List<Awaited> listAwaited(UUID process, LocalDate today) {
        return jdbc.sql("""
                select a.department_id, count(*) as asked, count(*) filter (where a.due_on < :today) as late, min(a.due_on) as first_due
                from participation.appraisal a
                join participation.proposal p on p.territory_id = a.territory_id and p.id = a.proposal_id
                where a.territory_id = :territory and p.process_id = :process and a.state = 'ASKED' and p.lifecycle = 'SENT'
                    and p.moderation <> 'HIDDEN'
                group by a.department_id
                order by late desc, asked desc, a.department_id
                """)
                .param("today", Date.valueOf(today))
                .param("territory", InTerritory.current())
                .param("process", process)
                .query((row, n) -> new Awaited(
                        Rows.id(row, "department_id"), row.getLong("asked"), row.getLong("late"), row.getDate("first_due").toLocalDate()))
                .list();
    }
}
