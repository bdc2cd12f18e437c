package org.parvis.participation.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.questions.Answers;
import org.parvis.questions.QuestionsJson;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of answers to what meetings ask whoever registers, apart from the registrations that they come with. */
@Repository
class AnswerStore {

    /** Of what somebody had answered before: enough to see a change of mind, and no heap that somebody can pile up. */
    static final int LAST_KEPT = 5;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many have answered each question, by its code; without those that nobody has answered. */
    Map<String, Integer> countAnswered(UUID meeting) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select code, count(*) as answers
                from participation.meeting_registration r
                cross join lateral jsonb_object_keys(r.answers) as code
                where r.territory_id = ? and r.meeting_id = ?
                group by code
                """)
                .params(InTerritory.current(), meeting)
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("answers"));
                });
        return counts;
    }

    /** What was answered to these is kept no longer. */
    void drop(UUID meeting, Collection<String> codes) {
        jdbc.sql("update participation.meeting_registration set answers = answers - ? where territory_id = ? and meeting_id = ?")
                .param(codes.toArray(String[]::new))
                .param(InTerritory.current())
                .param(meeting)
                .update();
        jdbc.sql("""
                update participation.meeting_past_answer p set answers = p.answers - ?
                from participation.meeting_registration r
                where p.territory_id = ? and r.territory_id = p.territory_id and r.id = p.registration_id and r.meeting_id = ?
                """)
                .param(codes.toArray(String[]::new))
                .param(InTerritory.current())
                .param(meeting)
                .update();
    }

    /**
     * From now on; what stood until now is kept beside it: what was answered first, and the last {@link #LAST_KEPT}. Whoever writes holds
     * the meeting.
     */
    void correct(Registration before, Answers after, Instant now) {
        jdbc.sql("""
                insert into participation.meeting_past_answer (territory_id, registration_id, ordinal, answers, until)
                select :territory, :registration, coalesce(max(ordinal), 0) + 1, :answers::jsonb, :now
                from participation.meeting_past_answer where territory_id = :territory and registration_id = :registration
                """)
                .param("territory", InTerritory.current())
                .param("registration", before.id())
                .param("answers", QuestionsJson.write(before.answers()))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                delete from participation.meeting_past_answer p
                where p.territory_id = :territory and p.registration_id = :registration and p.ordinal > 1 and p.ordinal <= (
                    select max(l.ordinal) - :kept from participation.meeting_past_answer l
                    where l.territory_id = p.territory_id and l.registration_id = p.registration_id)
                """)
                .param("territory", InTerritory.current())
                .param("registration", before.id())
                .param("kept", LAST_KEPT)
                .update();
        jdbc.sql("update participation.meeting_registration set answers = ?::jsonb where territory_id = ? and id = ?")
                .params(QuestionsJson.write(after), InTerritory.current(), before.id())
                .update();
    }

    /** What these had answered before, the oldest first. */
    List<PastAnswers> listPast(Collection<UUID> registrations) {
        return jdbc.sql("""
                select registration_id, answers, until from participation.meeting_past_answer
                where territory_id = ? and registration_id = any (?)
                order by registration_id, ordinal
                """)
                .param(InTerritory.current())
                .param(registrations.toArray(UUID[]::new))
                .query((row, n) -> new PastAnswers(
                        Rows.id(row, "registration_id"), QuestionsJson.readAnswers(row.getString("answers")), Rows.instant(row, "until")))
                .list();
    }
}
