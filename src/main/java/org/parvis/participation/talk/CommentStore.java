package org.parvis.participation.talk;

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
import org.parvis.participation.talk.Comment.Lifecycle;
import org.parvis.participation.talk.Comment.Moderation;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of comments, one at a time. */
@Repository
class CommentStore {

    /** Whether people may comment and vote under an idea or in a debate now, by the database's clock. */
    private static final String OPEN = """
            exists (
                select from participation.talk_window w
                where w.territory_id = :territory and w.subject_id = :subject
                    and w.opens_at <= clock_timestamp() and w.closes_at > clock_timestamp())
            """;

    /** What {@link #read} needs of {@code participation.comment c}. */
    static final String COLUMNS = """
            c.id, c.process_id, c.subject_id, c.author_id, c.root_id, c.branch_id, c.parent_id, c.depth, c.stance, c.words,
                c.source, c.shown_name, c.said_at, c.edited_at, c.place, c.lifecycle, c.moderation, c.hidden_article, c.hidden_why,
                c.reworded_from, c.reworded_to, c.reply, c.reply_why, c.replied_at, c.version
            """;

    /** Nothing of what was said, nor of what the town answered to it, which may quote it. */
    static final String BLANK = """
            words = '', source = '', reworded_from = '', reworded_to = '', reply = null, reply_why = '', replied_at = null
            """;

    private static final String SELECT = "select " + COLUMNS + "from participation.comment c ";

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(UUID subject) {
        return jdbc.sql("select " + OPEN)
                .param("territory", InTerritory.current())
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    /** Whether its subject takes comments at this moment of the database's clock: asked by the statement that takes it. */
    boolean insert(Comment made) {
        return jdbc.sql("""
                        insert into participation.comment (
                            territory_id, id, process_id, subject_id, author_id, root_id, branch_id, parent_id, depth, stance,
                            words, source, shown_name, said_at, lifecycle, reworded_from, reworded_to, version)
                        select :territory, :id, :process, :subject, :author, :root, :branch, :parent, :depth, :stance,
                            :words, :source, :name, :at, :lifecycle, :rewordedFrom, :rewordedTo, :version::integer
                        where
                        """ + OPEN)
                        .param("territory", InTerritory.current())
                        .param("id", made.id())
                        .param("process", made.processId())
                        .param("subject", made.subjectId())
                        .param("author", made.authorId())
                        .param("root", made.rootId())
                        .param("branch", made.branchId())
                        .param("parent", made.parentId())
                        .param("depth", made.depth())
                        .param("stance", made.stance().name())
                        .param("words", made.words())
                        .param("source", made.source())
                        .param("name", made.shownName())
                        .param("at", Timestamp.from(made.saidAt()))
                        .param("lifecycle", made.lifecycle().name())
                        .param("rewordedFrom", made.rewording().before())
                        .param("rewordedTo", made.rewording().after())
                        .param("version", made.version())
                        .update()
                == 1;
    }

    Optional<Comment> find(UUID id) {
        return find(id, "");
    }

    /** Kept from changing until the transaction ends. */
    Optional<Comment> hold(UUID id) {
        return find(id, " for update");
    }

    /** Kept from being withdrawn while somebody answers it; many may answer at once. */
    Optional<Comment> keep(UUID id) {
        return find(id, " for share");
    }

    private Optional<Comment> find(UUID id, String how) {
        return jdbc.sql(SELECT + "where c.territory_id = ? and c.id = ?" + how)
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Comment> listOf(Collection<UUID> authors) {
        return jdbc.sql(SELECT + "where c.territory_id = ? and c.author_id = any (?) order by c.said_at, c.id")
                .param(InTerritory.current())
                .param(authors.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Its author's address has answered; whether comments are still taken. */
    boolean say(Comment draft, UUID author, Instant now) {
        return jdbc.sql("""
                        update participation.comment set lifecycle = 'SAID', author_id = :author, said_at = :now
                        where territory_id = :territory and id = :id and lifecycle = 'DRAFT' and
                        """ + OPEN)
                        .param("territory", InTerritory.current())
                        .param("subject", draft.subjectId())
                        .param("id", draft.id())
                        .param("author", author)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void edit(UUID id, String words, String source, Instant now) {
        jdbc.sql("update participation.comment set words = ?, source = ?, edited_at = ? where territory_id = ? and id = ?")
                .params(words, source, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** Nothing of what was said is kept. */
    void withdraw(UUID id) {
        jdbc.sql("update participation.comment set lifecycle = 'WITHDRAWN', shown_name = '', " + BLANK + " where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    void moderate(UUID id, Moderation moderation, String article, String why) {
        jdbc.sql("""
                update participation.comment
                set moderation = ?, hidden_article = ?, hidden_why = ?
                where territory_id = ? and id = ?
                """)
                .params(moderation.name(), article, why, InTerritory.current(), id)
                .update();
    }

    /** Takes its place behind all that can be read, where it has none. */
    boolean place(UUID id) {
        return jdbc.sql("update participation.comment set place = ? where territory_id = ? and id = ? and place is null")
                        .params(Ids.next(), InTerritory.current(), id)
                        .update()
                == 1;
    }

    void unplace(UUID id) {
        jdbc.sql("update participation.comment set place = null where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    boolean hasShownAnswers(UUID id) {
        return jdbc.sql("""
                select exists (
                    select from participation.comment
                    where territory_id = :territory and place is not null and parent_id = :id)
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                Rows.id(row, "subject_id"),
                Rows.findId(row, "author_id"),
                Rows.findId(row, "root_id"),
                Rows.findId(row, "branch_id"),
                Rows.findId(row, "parent_id"),
                row.getInt("depth"),
                Stance.valueOf(row.getString("stance")),
                row.getString("words"),
                row.getString("source"),
                row.getString("shown_name"),
                Rows.instant(row, "said_at"),
                Rows.findInstant(row, "edited_at"),
                Rows.findId(row, "place"),
                Lifecycle.valueOf(row.getString("lifecycle")),
                Moderation.valueOf(row.getString("moderation")),
                row.getString("hidden_article"),
                row.getString("hidden_why"),
                new Rewording(row.getString("reworded_from"), row.getString("reworded_to")),
                reply(row),
                row.getObject("version", Integer.class));
    }

    private static @Nullable Reply reply(ResultSet row) throws SQLException {
        String outcome = row.getString("reply");
        return outcome == null ? null : new Reply(Reply.Outcome.valueOf(outcome), row.getString("reply_why"), Rows.instant(row, "replied_at"));
    }
}
