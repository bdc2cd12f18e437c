package org.parvis.participation.talk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is forgotten of comments: drafts whose address never answered, and who wrote the others. */
@Repository
class CommentForgettingStore {

    private final JdbcClient jdbc;

    CommentForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that these authors said is kept from changing until the transaction ends, the latest first: as whoever holds several takes them. */
    void holdOf(Collection<UUID> authors) {
        jdbc.sql("select id from participation.comment where territory_id = ? and author_id = any (?) order by id desc for update")
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    int deleteDrafts(Instant before) {
        return jdbc.sql("delete from participation.comment where territory_id = ? and lifecycle = 'DRAFT' and said_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** What everybody could read stays, without the name; what nobody was shown goes: gives the comments without words. */
    List<UUID> forgetAuthors(Collection<UUID> authors) {
        UUID[] who = authors.toArray(UUID[]::new);
        jdbc.sql("update participation.comment set " + CommentStore.BLANK + """
                where territory_id = ? and author_id = any (?) and not (place is not null and moderation = 'VISIBLE')
                """)
                .param(InTerritory.current())
                .param(who)
                .update();
        return jdbc.sql("""
                with forgotten as (
                    update participation.comment set author_id = null, shown_name = ''
                    where territory_id = ? and author_id = any (?)
                    returning id, words)
                select id from forgotten where words = ''
                """)
                .param(InTerritory.current())
                .param(who)
                .query(UUID.class)
                .list();
    }
}
