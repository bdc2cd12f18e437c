package org.parvis.participation.debate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is forgotten who opened debates, and what they wrote. */
@Repository
class DebateForgettingStore {

    /** Nobody reads the debate, or nobody but its authors has answered in it: no vote, no word, no conclusion. */
    private static final String UNANSWERED = """
            (d.moderation <> 'VISIBLE' or not (
                exists (
                    select from participation.debate_vote a
                    where a.territory_id = d.territory_id and a.debate_id = d.id and a.voter_id <> all (:authors))
                or exists (
                    select from participation.comment c
                    where c.territory_id = d.territory_id and c.subject_id = d.id and c.lifecycle <> 'DRAFT'
                        and (c.author_id is null or c.author_id <> all (:authors)))
                or exists (
                    select from participation.synthesis s
                    where s.territory_id = d.territory_id and s.debate_id = d.id and s.published_at is not null)))
            """;

    private final JdbcClient jdbc;

    DebateForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one opened is the other's. */
    void join(UUID gone, UUID stays) {
        jdbc.sql("update participation.debate set author_id = ? where territory_id = ? and author_id = ?")
                .params(stays, InTerritory.current(), gone)
                .update();
    }

    int deleteDrafts(Instant before) {
        return jdbc.sql("""
                delete from participation.debate
                where territory_id = ? and lifecycle = 'DRAFT' and origin = 'RESIDENT' and created_at < ?
                """)
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** What everybody could read stays, without the name; what nobody was shown goes, and waits for nobody. */
    void forgetAuthors(Collection<UUID> authors) {
        UUID[] known = authors.toArray(UUID[]::new);
        jdbc.sql("""
                update participation.debate_version v set question = '', words = '', first_position = '', second_position = ''
                from participation.debate d
                where v.territory_id = ? and d.territory_id = v.territory_id and d.id = v.debate_id and d.author_id = any (?)
                    and (d.published_at is null or d.moderation = 'HIDDEN')
                """)
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql("""
                update participation.debate
                set author_id = null, shown_name = '',
                    question = case when published_at is null or moderation = 'HIDDEN' then '' else question end,
                    words = case when published_at is null or moderation = 'HIDDEN' then '' else words end,
                    first_position = case when published_at is null or moderation = 'HIDDEN' then '' else first_position end,
                    second_position = case when published_at is null or moderation = 'HIDDEN' then '' else second_position end,
                    waits_for = null, waits_since = null, due_at = null
                where territory_id = ? and author_id = any (?)
                """)
                .param(InTerritory.current())
                .param(known)
                .update();
    }

    /**
     * Presentation and positions go, in each version; the question stays where others have answered it, and a debate in which
     * nobody did is one no more. Gives of how many debates.
     */
    int eraseWords(Collection<UUID> authors) {
        UUID[] known = authors.toArray(UUID[]::new);
        jdbc.sql("""
                update participation.debate_version v
                set question = case when
                """ + UNANSWERED + """
                    then '' else v.question end, words = '', first_position = '', second_position = ''
                from participation.debate d
                where v.territory_id = :territory and d.territory_id = v.territory_id and d.id = v.debate_id and d.author_id = any (:authors)
                """)
                .param("territory", InTerritory.current())
                .param("authors", known)
                .update();
        return jdbc.sql("""
                update participation.debate d
                set question = case when
                """ + UNANSWERED + """
                    then '' else question end, words = '', first_position = '', second_position = '',
                    lifecycle = case when d.moderation = 'VISIBLE' and
                """ + UNANSWERED + """
                    then 'WITHDRAWN' else lifecycle end
                where territory_id = :territory and author_id = any (:authors) and words <> ''
                """)
                .param("territory", InTerritory.current())
                .param("authors", known)
                .update();
    }
}
