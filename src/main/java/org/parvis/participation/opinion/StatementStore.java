package org.parvis.participation.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.opinion.Statement.Lifecycle;
import org.parvis.participation.opinion.Statement.Moderation;
import org.parvis.participation.opinion.Statement.Origin;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of statements; how people vote on them is in {@link StatementVoteStore}. */
@Repository
class StatementStore {

    private static final String SELECT = """
            select s.id, s.canvass_id, s.number, s.origin, s.is_meta, s.author_id, s.words, s.lifecycle, s.moderation, s.hidden_article,
                s.hidden_why, s.created_at, s.published_at, s.waits_for, s.waits_since, s.due_at
            from participation.statement s
            """;

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A resident's: takes the next number of its canvass; false where nobody may add one there now. */
    boolean insert(Statement made) {
        jdbc.sql("select id from participation.canvass where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), made.canvassId())
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        insert into participation.statement (
                            territory_id, id, canvass_id, number, origin, is_meta, author_id, words, moderation, created_at, published_at)
                        select :territory, :id, :canvass,
                            1 + coalesce((
                                select max(s.number) from participation.statement s
                                where s.territory_id = :territory and s.canvass_id = :canvass), 0),
                            :origin, :meta, :author, :words, :moderation, :at, :published
                        where
                        """ + CanvassStore.OPEN)
                        .param("territory", InTerritory.current())
                        .param("id", made.id())
                        .param("canvass", made.canvassId())
                        .param("origin", made.origin().name())
                        .param("meta", made.isMeta())
                        .param("author", made.authorId())
                        .param("words", made.words())
                        .param("moderation", made.moderation().name())
                        .param("at", Timestamp.from(made.createdAt()))
                        .param("published", Rows.time(made.publishedAt()))
                        .update()
                == 1;
    }

    /** The town's, at once, alike but for their words; they take the next numbers of their canvass, in their order. */
    void insertAll(UUID canvass, List<Statement> made) {
        Statement first = made.getFirst();
        jdbc.sql("""
                insert into participation.statement (territory_id, id, canvass_id, number, origin, words, moderation, created_at, published_at)
                select :territory, n.id, :canvass,
                    n.place + coalesce((
                        select max(s.number) from participation.statement s
                        where s.territory_id = :territory and s.canvass_id = :canvass), 0),
                    :origin, n.words, :moderation, :at::timestamptz, :published::timestamptz
                from unnest(:ids::uuid[], :words::text[]) with ordinality as n (id, words, place)
                """)
                .param("territory", InTerritory.current())
                .param("canvass", canvass)
                .param("origin", first.origin().name())
                .param("moderation", first.moderation().name())
                .param("at", Timestamp.from(first.createdAt()))
                .param("published", Rows.time(first.publishedAt()))
                .param("ids", made.stream().map(Statement::id).toArray(UUID[]::new))
                .param("words", made.stream().map(Statement::words).toArray(String[]::new))
                .update();
    }

    Optional<Statement> find(UUID id) {
        return find(id, "");
    }

    /** Kept from changing until the transaction ends. */
    Optional<Statement> hold(UUID id) {
        return find(id, " for update");
    }

    private Optional<Statement> find(UUID id, String how) {
        return jdbc.sql(SELECT + "where s.territory_id = ? and s.id = ?" + how)
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All of a canvass, in the order of their numbers. */
    List<Statement> listOf(UUID canvass) {
        return jdbc.sql(SELECT + "where s.territory_id = ? and s.canvass_id = ? order by s.number")
                .params(InTerritory.current(), canvass)
                .query((row, n) -> read(row))
                .list();
    }

    /** Of these processes, what is late first. */
    List<Statement> listWaiting(Collection<UUID> processes, int most) {
        return jdbc.sql(SELECT + """
                join participation.canvass c on c.territory_id = s.territory_id and c.id = s.canvass_id
                where s.territory_id = ? and c.process_id = any (?) and s.waits_for is not null
                order by s.due_at, s.id
                limit ?
                """)
                .param(InTerritory.current())
                .param(processes.toArray(UUID[]::new))
                .param(most)
                .query((row, n) -> read(row))
                .list();
    }

    List<Statement> listBy(Collection<UUID> authors) {
        return jdbc.sql(SELECT + "where s.territory_id = ? and s.author_id = any (?) order by s.created_at, s.id")
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** How many that somebody added to a canvass are shown, or wait for a moderator. */
    int count(UUID canvass, UUID author) {
        return jdbc.sql("""
                select count(*)::int from participation.statement
                where territory_id = ? and author_id = ? and canvass_id = ?
                    and lifecycle = 'SENT' and words <> '' and (moderation <> 'HIDDEN' or waits_for is not null)
                """)
                .params(InTerritory.current(), author, canvass)
                .query(Integer.class)
                .single();
    }

    void write(UUID id, String words, boolean isMeta) {
        jdbc.sql("update participation.statement set words = ?, is_meta = ? where territory_id = ? and id = ?")
                .params(words, isMeta, InTerritory.current(), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.statement where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** From now on everybody can read it and vote on it. */
    void show(UUID id, Instant now) {
        jdbc.sql("""
                update participation.statement
                set moderation = 'VISIBLE', hidden_article = '', hidden_why = '', published_at = coalesce(published_at, ?)
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** The first ones, with their canvass. */
    void showAll(UUID canvass, Instant now) {
        jdbc.sql("update participation.statement set moderation = 'VISIBLE', published_at = ? where territory_id = ? and canvass_id = ?")
                .params(Timestamp.from(now), InTerritory.current(), canvass)
                .update();
    }

    void hide(UUID id, String article, String why) {
        jdbc.sql("""
                update participation.statement set moderation = 'HIDDEN', hidden_article = ?, hidden_why = ?
                where territory_id = ? and id = ?
                """)
                .params(article, why, InTerritory.current(), id)
                .update();
    }

    /** Nothing of it is kept: nobody has read it. */
    void withdraw(UUID id) {
        jdbc.sql("""
                update participation.statement
                set lifecycle = 'WITHDRAWN', words = '', waits_for = null, waits_since = null, due_at = null
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), id)
                .update();
    }

    /** @param waiting null: nothing any more */
    void await(UUID id, @Nullable Awaited waiting) {
        jdbc.sql("update participation.statement set waits_for = ?, waits_since = ?, due_at = ? where territory_id = ? and id = ?")
                .params(Rows.of(
                        waiting == null ? null : waiting.why().name(),
                        waiting == null ? null : Timestamp.from(waiting.since()),
                        waiting == null ? null : Timestamp.from(waiting.dueAt()),
                        InTerritory.current(), id))
                .update();
    }

    private static Statement read(ResultSet row) throws SQLException {
        @Nullable String why = row.getString("waits_for");
        return new Statement(
                Rows.id(row, "id"),
                Rows.id(row, "canvass_id"),
                row.getInt("number"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("is_meta"),
                Rows.findId(row, "author_id"),
                row.getString("words"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                Moderation.valueOf(row.getString("moderation")),
                row.getString("hidden_article"),
                row.getString("hidden_why"),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "published_at"),
                why == null ? null : new Awaited(Why.valueOf(why), Rows.instant(row, "waits_since"), Rows.instant(row, "due_at")));
    }
}
