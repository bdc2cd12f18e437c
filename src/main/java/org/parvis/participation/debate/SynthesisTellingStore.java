package org.parvis.participation.debate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who is to be told what was concluded: of the version that holds. One that was replaced before it was told is told to nobody. */
@Repository
class SynthesisTellingStore {

    private static final String HOLDS = """
            s.published_at is not null and s.told_at is null
                and exists (
                    select from participation.debate d
                    where d.territory_id = s.territory_id and d.id = s.debate_id and d.moderation = 'VISIBLE')
                and not exists (
                    select from participation.synthesis l
                    where l.territory_id = s.territory_id and l.debate_id = s.debate_id
                        and l.version > s.version and l.published_at is not null)
            """;

    /** Somebody who spoke or voted, once whatever they did. */
    record Told(UUID id, String email, Locale language) {}

    private final JdbcClient jdbc;

    SynthesisTellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> listUntold() {
        return jdbc.sql("select s.id from participation.synthesis s where s.territory_id = ? and " + HOLDS + " order by s.published_at")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** How far one came, locked against whoever else tells of it; empty where all were told, or it holds no more. */
    Optional<UUID> hold(UUID synthesis) {
        return jdbc.sql("select s.told_to from participation.synthesis s where s.territory_id = ? and s.id = ? and " + HOLDS
                        + " for update of s skip locked")
                .params(InTerritory.current(), synthesis)
                .query(UUID.class)
                .optional();
    }

    /**
     * Behind one that was looked at, in the order of their ids: whoever opened the debate, spoke in it or agreed with somebody
     * who did, or voted on its question.
     */
    List<Told> list(UUID debate, UUID after, int most) {
        return jdbc.sql("""
                select p.id, p.email, p.language
                from participation.participant p
                where p.territory_id = :territory and p.id > :after and p.email is not null and (
                    exists (
                        select from participation.debate_vote v
                        where v.territory_id = p.territory_id and v.debate_id = :debate and v.voter_id = p.id)
                    or exists (
                        select from participation.comment c
                        where c.territory_id = p.territory_id and c.author_id = p.id and c.subject_id = :debate)
                    or exists (
                        select from participation.comment_vote v
                        join participation.comment c on c.territory_id = v.territory_id and c.id = v.comment_id
                        where v.territory_id = p.territory_id and v.voter_id = p.id and c.subject_id = :debate)
                    or exists (
                        select from participation.debate d
                        where d.territory_id = p.territory_id and d.id = :debate and d.author_id = p.id))
                order by p.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("debate", debate)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Told(Rows.id(row, "id"), row.getString("email"), Locale.of(row.getString("language"))))
                .list();
    }

    void toldTo(UUID synthesis, UUID last) {
        jdbc.sql("update participation.synthesis set told_to = ? where territory_id = ? and id = ?")
                .params(last, InTerritory.current(), synthesis)
                .update();
    }

    void finish(UUID synthesis, Instant now) {
        jdbc.sql("update participation.synthesis set told_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), synthesis)
                .update();
    }
}
