package org.parvis.participation.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of articles. */
@Repository
class ClauseStore {

    /** An article as it stands, or stood last, and its text. */
    record Placed(DraftText text, Clause clause) {}

    /** @param text number of the text */
    record Said(int text, int version, Instant at, String heading, String words) {}

    private static final String PLACED = """
            select t.id, t.process_id, t.number, t.title, t.intro, t.version, t.published_at, t.closed_at, t.closed_words,
                c.id as clause_id, c.number as clause_number, w.heading, w.words
            from participation.clause c
            join participation.draft_text t on t.territory_id = c.territory_id and t.id = c.text_id
            cross join lateral (
                select x.heading, x.words from participation.clause_wording x
                where x.territory_id = c.territory_id and x.clause_id = c.id
                order by x.version desc
                limit 1) w
            where c.territory_id = :territory
            """;

    private final JdbcClient jdbc;

    ClauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one version, in its order. */
    List<Clause> list(UUID text, int version) {
        return jdbc.sql("""
                select c.id, c.number, w.heading, w.words
                from participation.clause_wording w
                join participation.clause c on c.territory_id = w.territory_id and c.id = w.clause_id
                where w.territory_id = ? and w.text_id = ? and w.version = ?
                order by w.position
                """)
                .params(InTerritory.current(), text, version)
                .query((row, n) -> new Clause(Rows.id(row, "id"), row.getInt("number"), row.getString("heading"), row.getString("words")))
                .list();
    }

    /** Those that the version in force does not have, as they stood last. */
    List<Clause> listEnded(UUID text, int version) {
        return jdbc.sql("""
                select distinct on (c.number) c.id, c.number, w.heading, w.words
                from participation.clause c
                join participation.clause_wording w on w.territory_id = c.territory_id and w.clause_id = c.id
                where c.territory_id = :territory and c.text_id = :text and not exists (
                    select from participation.clause_wording x
                    where x.territory_id = c.territory_id and x.clause_id = c.id and x.version = :version)
                order by c.number, w.version desc
                """)
                .param("territory", InTerritory.current())
                .param("text", text)
                .param("version", version)
                .query((row, n) -> new Clause(Rows.id(row, "id"), row.getInt("number"), row.getString("heading"), row.getString("words")))
                .list();
    }

    /** All that any version has. */
    List<UUID> listIds(UUID text) {
        return jdbc.sql("select id from participation.clause where territory_id = ? and text_id = ? order by number")
                .params(InTerritory.current(), text)
                .query(UUID.class)
                .list();
    }

    /** As each version that has it says it, the oldest first. */
    List<Said> listAll(UUID clause) {
        return jdbc.sql("""
                select t.number, v.version, v.at, w.heading, w.words
                from participation.clause_wording w
                join participation.text_version v on v.territory_id = w.territory_id and v.text_id = w.text_id and v.version = w.version
                join participation.draft_text t on t.territory_id = w.territory_id and t.id = w.text_id
                where w.territory_id = ? and w.clause_id = ?
                order by w.version
                """)
                .params(InTerritory.current(), clause)
                .query((row, n) -> new Said(
                        row.getInt("number"), row.getInt("version"), Rows.instant(row, "at"), row.getString("heading"), row.getString("words")))
                .list();
    }

    Optional<Placed> find(UUID clause) {
        return placed("and c.id = :id", statement -> statement.param("id", clause));
    }

    Optional<Placed> find(UUID process, int text, int clause) {
        return placed(
                "and t.process_id = :process and t.number = :text and c.number = :clause",
                statement -> statement.param("process", process).param("text", text).param("clause", clause));
    }

    private Optional<Placed> placed(String which, java.util.function.UnaryOperator<JdbcClient.StatementSpec> params) {
        return params.apply(jdbc.sql(PLACED + which).param("territory", InTerritory.current()))
                .query((row, n) -> new Placed(
                        TextStore.read(row),
                        new Clause(Rows.id(row, "clause_id"), row.getInt("clause_number"), row.getString("heading"), row.getString("words"))))
                .optional();
    }

    /** A new article of a text that is held; gives its id. */
    UUID insert(UUID text) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into participation.clause (territory_id, id, text_id, number)
                select :territory, :id, :text, coalesce(max(number), 0) + 1
                from participation.clause where territory_id = :territory and text_id = :text
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .param("text", text)
                .update();
        return id;
    }

    void insertWording(UUID text, UUID clause, int version, int position, ClauseDraft draft) {
        jdbc.sql("""
                insert into participation.clause_wording (territory_id, clause_id, text_id, version, position, heading, words)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), clause, text, version, position, draft.heading().strip(), draft.words().strip())
                .update();
    }

    /** Of a draft, which is written anew. */
    void deleteAll(UUID text) {
        jdbc.sql("delete from participation.clause where territory_id = ? and text_id = ?")
                .params(InTerritory.current(), text)
                .update();
    }
}
