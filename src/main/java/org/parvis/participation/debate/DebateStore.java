package org.parvis.participation.debate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.talk.Awaited;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of debates as they are; what they were is in {@link DebateVersionStore}. */
@Repository
class DebateStore {

    private static final String SELECT = """
            select d.id, d.process_id, d.number, d.origin, d.author_id, d.shown_name, d.version, d.question, d.words, d.first_position,
                d.second_position, d.lifecycle, d.moderation, d.hidden_article, d.hidden_why, d.created_at, d.published_at, d.closed_at,
                d.closed_why, d.waits_for, d.waits_since, d.due_at
            from participation.debate d
            """;

    /** Whether residents may open debates in a process now, by the database's clock. */
    private static final String TAKEN = """
            exists (
                select from participation.process pr
                join participation.phase ph on ph.territory_id = pr.territory_id and ph.process_id = pr.id
                where pr.territory_id = :territory and pr.id = :process and pr.published_at is not null
                    and 'OPEN_DEBATE' = any (ph.allows)
                    and ph.opens_at <= clock_timestamp() and ph.closes_at > clock_timestamp())
            """;

    private final JdbcClient jdbc;

    DebateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the next number of its process; false where residents may not open one there now. */
    boolean insert(Debate made) {
        jdbc.sql("select id from participation.process where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), made.processId())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        insert into participation.debate (
                            territory_id, id, process_id, number, origin, author_id, shown_name, question, words, first_position,
                            second_position, lifecycle, created_at)
                        select :territory, :id, :process,
                            1 + coalesce((
                                select max(d.number) from participation.debate d
                                where d.territory_id = :territory and d.process_id = :process), 0),
                            :origin, :author, :name, :question, :words, :first, :second, :lifecycle, :at
                        where :origin = 'TOWN' or
                        """ + TAKEN)
                        .param("territory", InTerritory.current())
                        .param("id", made.id())
                        .param("process", made.processId())
                        .param("origin", made.origin().name())
                        .param("author", made.authorId())
                        .param("name", made.shownName())
                        .param("question", made.about().question())
                        .param("words", made.about().words())
                        .param("first", made.about().first())
                        .param("second", made.about().second())
                        .param("lifecycle", made.lifecycle().name())
                        .param("at", Timestamp.from(made.createdAt()))
                        .update()
                == 1;
    }

    /** Its author's address has answered; whether debates are still taken. */
    boolean send(Debate draft, UUID author) {
        return jdbc.sql("""
                        update participation.debate set lifecycle = 'SENT', author_id = :author
                        where territory_id = :territory and id = :id and lifecycle = 'DRAFT' and
                        """ + TAKEN)
                        .param("territory", InTerritory.current())
                        .param("process", draft.processId())
                        .param("id", draft.id())
                        .param("author", author)
                        .update()
                == 1;
    }

    Optional<Debate> find(UUID id) {
        return find(id, "");
    }

    /** Kept from changing until the transaction ends. */
    Optional<Debate> hold(UUID id) {
        return find(id, " for update");
    }

    private Optional<Debate> find(UUID id, String how) {
        return jdbc.sql(SELECT + "where d.territory_id = ? and d.id = ?" + how)
                .params(InTerritory.current(), id)
                .query((row, n) -> DebateRows.debate(row))
                .optional();
    }

    Optional<Debate> find(UUID process, int number) {
        return jdbc.sql(SELECT + "where d.territory_id = ? and d.process_id = ? and d.number = ?")
                .params(InTerritory.current(), process, number)
                .query((row, n) -> DebateRows.debate(row))
                .optional();
    }

    /** Those that everybody can read, the newest first, below a number. */
    List<Debate> listVisible(UUID process, int before, int most) {
        return jdbc.sql(SELECT + """
                where d.territory_id = ? and d.process_id = ? and d.number < ?
                    and d.lifecycle = 'SENT' and d.moderation = 'VISIBLE' and d.published_at is not null
                order by d.number desc
                limit ?
                """)
                .params(InTerritory.current(), process, before, most)
                .query((row, n) -> DebateRows.debate(row))
                .list();
    }

    /** Those of published processes that everybody can read and that have these words, the best first; as their index has them. */
    List<Debate> search(String words, int most) {
        String having = "(setweight(to_tsvector('database.fr', d.question), 'A') || setweight(to_tsvector('database.fr', d.words), 'B'))";
        return jdbc.sql(SELECT + """
                join participation.process pr on pr.territory_id = d.territory_id and pr.id = d.process_id and pr.published_at is not null
                where d.territory_id = :territory and d.lifecycle = 'SENT' and d.moderation = 'VISIBLE' and d.published_at is not null
                    and %1$s @@ websearch_to_tsquery('database.fr', :words)
                order by d.closed_at is null desc, ts_rank(%1$s, websearch_to_tsquery('database.fr', :words)) desc, d.id desc
                limit :most
                """.formatted(having))
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> DebateRows.debate(row))
                .list();
    }

    /** All that is the town's business: without what no address has answered for. */
    List<Debate> listForTown(UUID process, int before, int most) {
        return jdbc.sql(SELECT + """
                where d.territory_id = ? and d.process_id = ? and d.number < ?
                    and d.lifecycle <> 'WITHDRAWN' and (d.origin = 'TOWN' or d.lifecycle = 'SENT')
                order by d.number desc
                limit ?
                """)
                .params(InTerritory.current(), process, before, most)
                .query((row, n) -> DebateRows.debate(row))
                .list();
    }

    /** Of these processes, what is late first. */
    List<Debate> listWaiting(Collection<UUID> processes, int most) {
        return jdbc.sql(SELECT + """
                where d.territory_id = ? and d.process_id = any (?) and d.waits_for is not null
                order by d.due_at, d.id
                limit ?
                """)
                .param(InTerritory.current())
                .param(processes.toArray(UUID[]::new))
                .param(most)
                .query((row, n) -> DebateRows.debate(row))
                .list();
    }

    List<Debate> listOf(Collection<UUID> authors) {
        return jdbc.sql(SELECT + "where d.territory_id = ? and d.author_id = any (?) order by d.created_at, d.id")
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .query((row, n) -> DebateRows.debate(row))
                .list();
    }

    /** Whether people may speak and vote now, by the database's clock. */
    boolean isOpen(UUID id) {
        return jdbc.sql("select " + DebateVoteStore.OPEN)
                .param("territory", InTerritory.current())
                .param("debate", id)
                .query(Boolean.class)
                .single();
    }

    void write(UUID id, int version, DebateDraft about) {
        jdbc.sql("""
                update participation.debate
                set version = ?, question = ?, words = ?, first_position = ?, second_position = ?
                where territory_id = ? and id = ?
                """)
                .params(version, about.question(), about.words(), about.first(), about.second(), InTerritory.current(), id)
                .update();
    }

    /** From now on everybody can read it. */
    void publish(UUID id, Instant now) {
        jdbc.sql("""
                update participation.debate
                set lifecycle = 'SENT', moderation = 'VISIBLE', hidden_article = '', hidden_why = '', published_at = coalesce(published_at, ?)
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void hide(UUID id, String article, String why) {
        jdbc.sql("update participation.debate set moderation = 'HIDDEN', hidden_article = ?, hidden_why = ? where territory_id = ? and id = ?")
                .params(article, why, InTerritory.current(), id)
                .update();
    }

    /** Nothing of it is kept: nobody has read it. */
    void withdraw(UUID id) {
        jdbc.sql("""
                update participation.debate
                set lifecycle = 'WITHDRAWN', question = '', words = '', first_position = '', second_position = '', shown_name = ''
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), id)
                .update();
    }

    /** Nobody speaks or votes any more; once. */
    void close(UUID id, String why, Instant now) {
        jdbc.sql("update participation.debate set closed_at = ?, closed_why = ? where territory_id = ? and id = ? and closed_at is null")
                .params(Timestamp.from(now), why, InTerritory.current(), id)
                .update();
    }

    /** @param waiting null: nothing any more */
    void await(UUID id, @Nullable Awaited waiting) {
        jdbc.sql("update participation.debate set waits_for = ?, waits_since = ?, due_at = ? where territory_id = ? and id = ?")
                .params(Rows.of(
                        waiting == null ? null : waiting.why().name(),
                        waiting == null ? null : Timestamp.from(waiting.since()),
                        waiting == null ? null : Timestamp.from(waiting.dueAt()),
                        InTerritory.current(), id))
                .update();
    }
}
