package org.parvis.casework.satisfaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what people said of answers. */
@Repository
class SatisfactionStore {

    private final JdbcClient jdbc;

    SatisfactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Opinion> find(UUID caseId, int cycle) {
        return jdbc.sql("""
                select answer, words, channel, told_at, entered_by
                from casework.satisfaction
                where territory_id = ? and case_id = ? and cycle = ?
                """)
                .params(InTerritory.current(), caseId, cycle)
                .query((row, n) -> opinion(row))
                .optional();
    }

    /** @param enteredBy the agent; null where they did themselves */
    record Written(Opinion opinion, @Nullable UUID enteredBy, Satisfaction.Earlier earlier) {}

    /**
     * In the place of what was said before. An agent who types no words leaves those that are there; what the person
     * answered themself gives way to an agent's only where that is meant. Tells whether it was written.
     */
    boolean put(Case subject, int cycle, Written written) {
        Opinion opinion = written.opinion();
        return jdbc.sql("""
                insert into casework.satisfaction as s (territory_id, case_id, cycle, answer, words, channel, entered_by,
                    department_id, told_at, changed_at)
                values (:territory, :case, :cycle, :answer, :words, :channel, :enteredBy, :department, :at, :at)
                on conflict (territory_id, case_id, cycle) do update
                set answer = excluded.answer, channel = excluded.channel,
                    words = case when excluded.entered_by is null then excluded.words else coalesce(excluded.words, s.words) end,
                    entered_by = excluded.entered_by, changed_at = excluded.changed_at
                where excluded.entered_by is null or s.entered_by is not null or :gives
                """)
                .param("territory", InTerritory.current())
                .param("case", subject.id())
                .param("cycle", cycle)
                .param("answer", opinion.answer().name())
                .param("words", opinion.words().isEmpty() ? null : opinion.words())
                .param("channel", opinion.channel().name())
                .param("enteredBy", written.enteredBy())
                .param("gives", written.earlier() == Satisfaction.Earlier.GIVES_WAY)
                .param("department", subject.departmentId())
                .param("at", Timestamp.from(opinion.toldAt()))
                .update()
                == 1;
    }

    /** All on these cases, by case and closing. */
    List<Told> list(Collection<UUID> cases) {
        return jdbc.sql("""
                select case_id, answer, words, channel, told_at, entered_by
                from casework.satisfaction
                where territory_id = ? and case_id = any (?)
                order by case_id, cycle
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .query((row, n) -> new Told(Rows.id(row, "case_id"), opinion(row)))
                .list();
    }

    int forgetWordsOf(Collection<UUID> cases) {
        return jdbc.sql("""
                update casework.satisfaction set words = null
                where territory_id = ? and case_id = any (?) and words is not null
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    List<Told> newestWithWords(int most) {
        return jdbc.sql("""
                select case_id, answer, words, channel, told_at, entered_by
                from casework.satisfaction
                where territory_id = ? and words is not null
                order by told_at desc, case_id
                limit ?
                """)
                .params(InTerritory.current(), most)
                .query((row, n) -> new Told(Rows.id(row, "case_id"), opinion(row)))
                .list();
    }

    /** Cases that ended before a moment and of whose answer words are kept, in the order of their ids. */
    List<UUID> listWithWords(Instant endedBefore, UUID after, int most) {
        return jdbc.sql("""
                select distinct s.case_id
                from casework.satisfaction s
                join casework.case c on c.territory_id = s.territory_id and c.id = s.case_id
                where s.territory_id = ? and s.words is not null and s.case_id > ? and c.closed_at < ?
                order by s.case_id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(endedBefore), most)
                .query(UUID.class)
                .list();
    }

    Optional<Integer> findReminderDays() {
        return jdbc.sql("select after_days from casework.satisfaction_reminder where territory_id = ?")
                .param(InTerritory.current())
                .query(Integer.class)
                .optional();
    }

    void saveReminder(int days) {
        jdbc.sql("""
                insert into casework.satisfaction_reminder (territory_id, after_days) values (?, ?)
                on conflict (territory_id) do update set after_days = excluded.after_days
                """)
                .params(InTerritory.current(), days)
                .update();
    }

    void deleteReminder() {
        jdbc.sql("delete from casework.satisfaction_reminder where territory_id = ?")
                .param(InTerritory.current())
                .update();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                Contentment.valueOf(row.getString("answer")),
                Objects.requireNonNullElse(row.getString("words"), ""),
                CaseChannel.valueOf(row.getString("channel")),
                Rows.instant(row, "told_at"),
                Rows.findId(row, "entered_by") == null);
    }
}
