package org.parvis.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.meeting.LiveQuestion.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of questions during meetings, and of who supports them. */
@Repository
class QuestionStore {

    private static final String COLUMNS = """
            select q.id, q.words, q.name, q.state, q.reply, q.at,
                (select count(*) from participation.meeting_support s where s.territory_id = q.territory_id and s.question_id = q.id) as supports
            from participation.meeting_question q
            """;

    private static final String SHOWN =
            COLUMNS + "where q.territory_id = ? and q.meeting_id = ? and q.state = 'SHOWN' order by supports desc, q.id";

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param device hash of the one that asked; null for a question from paper */
    void insert(UUID id, UUID meeting, String words, String name, @Nullable String device, State state, Instant now) {
        jdbc.sql("""
                insert into participation.meeting_question (territory_id, id, meeting_id, words, name, device, state, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(InTerritory.current(), id, meeting, words, name, device, state.name(), Timestamp.from(now)))
                .update();
    }

    /** As they came. */
    List<LiveQuestion> list(UUID meeting) {
        return jdbc.sql(COLUMNS + "where q.territory_id = ? and q.meeting_id = ? order by q.id")
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    /** What a device has asked, as it came. */
    List<LiveQuestion> listOf(UUID meeting, String device) {
        return jdbc.sql(COLUMNS + "where q.territory_id = ? and q.meeting_id = ? and q.device = ? order by q.id")
                .params(InTerritory.current(), meeting, device)
                .query((row, n) -> read(row))
                .list();
    }

    /** The most supported first; of as many, the one that came first. */
    List<LiveQuestion> listShown(UUID meeting) {
        return jdbc.sql(SHOWN)
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    /** The first of them. */
    List<LiveQuestion> listShown(UUID meeting, int most) {
        return jdbc.sql(SHOWN + " limit ?")
                .params(InTerritory.current(), meeting, most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<LiveQuestion> find(UUID meeting, UUID id) {
        return jdbc.sql(COLUMNS + "where q.territory_id = ? and q.meeting_id = ? and q.id = ?")
                .params(InTerritory.current(), meeting, id)
                .query((row, n) -> read(row))
                .optional();
    }

    void judge(UUID id, State state, String reply) {
        jdbc.sql("update participation.meeting_question set state = ?, reply = ? where territory_id = ? and id = ?")
                .params(state.name(), reply, InTerritory.current(), id)
                .update();
    }

    /** Once, as long as it is shown. */
    void support(UUID question, String supporter) {
        jdbc.sql("""
                insert into participation.meeting_support (territory_id, question_id, supporter)
                select territory_id, id, ? from participation.meeting_question where territory_id = ? and id = ? and state = 'SHOWN'
                on conflict do nothing
                """)
                .params(supporter, InTerritory.current(), question)
                .update();
    }

    /** Which of a meeting's questions somebody supports. */
    Set<UUID> listSupported(UUID meeting, String supporter) {
        return Set.copyOf(jdbc.sql("""
                select s.question_id
                from participation.meeting_support s
                join participation.meeting_question q on q.territory_id = s.territory_id and q.id = s.question_id
                where s.territory_id = ? and q.meeting_id = ? and s.supporter = ?
                """)
                .params(InTerritory.current(), meeting, supporter)
                .query(UUID.class)
                .list());
    }

    private static LiveQuestion read(ResultSet row) throws SQLException {
        return new LiveQuestion(
                Rows.id(row, "id"), row.getString("words"), row.getString("name"), State.valueOf(row.getString("state")),
                row.getString("reply"), row.getLong("supports"), Rows.instant(row, "at"));
    }
}
