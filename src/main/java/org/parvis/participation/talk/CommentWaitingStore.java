package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what waits for moderators. */
@Repository
class CommentWaitingStore {

    private static final String SELECT = """
            select w.comment_id, w.why, w.process_id, c.subject_id, c.words, w.since, w.due_at, w.times
            from participation.comment_waiting w
            join participation.comment c on c.territory_id = w.territory_id and c.id = w.comment_id
            """;

    private final JdbcClient jdbc;

    CommentWaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(Comment comment, Why why, Instant now, Instant dueAt) {
        jdbc.sql("""
                insert into participation.comment_waiting as w (territory_id, comment_id, why, process_id, since, due_at)
                values (:territory, :comment, :why, :process, :now, :due)
                on conflict (territory_id, comment_id, why) do update set times = w.times + 1
                """)
                .param("territory", InTerritory.current())
                .param("comment", comment.id())
                .param("why", why.name())
                .param("process", comment.processId())
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(dueAt))
                .update();
    }

    /** Of these processes, what is due first first: what is late is at the top. */
    List<Waiting> list(Collection<UUID> processes, Instant due, UUID after, int most) {
        return jdbc.sql(SELECT + """
                where w.territory_id = :territory and w.process_id = any (:processes) and (w.due_at, w.comment_id) > (:due, :after)
                order by w.due_at, w.comment_id, w.why
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("due", Timestamp.from(due))
                .param("after", after)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of these processes, what authors do not agree with, what is due first first. */
    List<Waiting> listAppeals(Collection<UUID> processes, int most) {
        return jdbc.sql(SELECT + """
                where w.territory_id = :territory and w.process_id = any (:processes) and w.why = 'APPEALED'
                order by w.due_at, w.comment_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("processes", processes.toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    List<Waiting> listFor(UUID comment) {
        return jdbc.sql(SELECT + "where w.territory_id = ? and w.comment_id = ? order by w.since, w.why")
                .params(InTerritory.current(), comment)
                .query((row, n) -> read(row))
                .list();
    }

    void settle(UUID comment) {
        jdbc.sql("delete from participation.comment_waiting where territory_id = ? and comment_id = ?")
                .params(InTerritory.current(), comment)
                .update();
    }

    /** Nobody has to look at these any more. */
    void settle(Collection<UUID> comments) {
        jdbc.sql("delete from participation.comment_waiting where territory_id = ? and comment_id = any (?)")
                .param(InTerritory.current())
                .param(comments.toArray(UUID[]::new))
                .update();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                Rows.id(row, "comment_id"),
                Why.valueOf(row.getString("why")),
                Rows.id(row, "process_id"),
                Rows.id(row, "subject_id"),
                row.getString("words"),
                Rows.instant(row, "since"),
                Rows.instant(row, "due_at"),
                row.getInt("times"));
    }
}
