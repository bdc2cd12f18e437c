package org.parvis.participation.talk;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of wordings that comments suggest. */
@Repository
class RewordingStore {

    private static final String READABLE = """
            c.territory_id = :territory and c.subject_id = any (:subjects) and c.root_id is null and c.place is not null
                and c.lifecycle = 'SAID' and c.moderation = 'VISIBLE' and c.reworded_to <> ''
            """;

    private final JdbcClient jdbc;

    RewordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ShownComment> list(Collection<UUID> subjects, boolean answered, int most) {
        return jdbc.sql("select " + CommentStore.COLUMNS + """
                    , coalesce(t.agree, 0) as agree, coalesce(t.disagree, 0) as disagree, coalesce(t.replies, 0) as replies
                from participation.comment c
                left join participation.comment_tally t on t.territory_id = c.territory_id and t.comment_id = c.id
                where (c.reply is not null) = :answered and
                """ + READABLE + """
                order by coalesce(t.agree, 0) - coalesce(t.disagree, 0) desc, c.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("answered", answered)
                .param("most", most)
                .query((row, n) -> new ShownComment(
                        CommentStore.read(row), row.getInt("agree"), row.getInt("disagree"), row.getInt("replies"), Opinion.NONE, false, null, null,
                        new ShownComment.Kept(row.getInt("agree"), row.getInt("replies"))))
                .list();
    }

    int countUnanswered(Collection<UUID> subjects) {
        return jdbc.sql("select count(*) from participation.comment c where c.reply is null and " + READABLE)
                .param("territory", InTerritory.current())
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    void answer(UUID id, Reply reply) {
        jdbc.sql("update participation.comment set reply = ?, reply_why = ?, replied_at = ? where territory_id = ? and id = ?")
                .params(reply.outcome().name(), reply.why(), Timestamp.from(reply.at()), InTerritory.current(), id)
                .update();
    }
}
