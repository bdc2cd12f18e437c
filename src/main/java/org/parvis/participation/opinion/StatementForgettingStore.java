package org.parvis.participation.opinion;

import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is forgotten who wrote statements. */
@Repository
class StatementForgettingStore {

    private final JdbcClient jdbc;

    StatementForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one wrote is the other's. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("update participation.statement set author_id = ? where territory_id = ? and author_id = ?")
                .params(stays, InTerritory.current(), gone)
                .update();
    }

    /** What everybody could read stays, nobody's; what nobody was shown goes, and waits for nobody. */
    void forgetAuthors(Collection<UUID> authors) {
        jdbc.sql("""
                update participation.statement
                set author_id = null,
                    words = case when published_at is null or moderation = 'HIDDEN' then '' else words end,
                    waits_for = null, waits_since = null, due_at = null
                where territory_id = ? and author_id = any (?)
                """)
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .update();
    }

    /** Words go, but where others have voted on them: their votes say nothing without. Gives of how many statements. */
    int eraseWords(Collection<UUID> authors) {
        return jdbc.sql("""
                update participation.statement s set words = '', waits_for = null, waits_since = null, due_at = null
                where s.territory_id = :territory and s.author_id = any (:authors) and s.words <> ''
                    and (s.moderation <> 'VISIBLE' or not exists (
                        select from participation.statement_vote v
                        where v.territory_id = s.territory_id and v.statement_id = s.id and v.voter_id <> all (:authors)))
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }
}
