package org.parvis.participation.talk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the links in mails: an author's to their comment, and one for each vote without an account. */
@Repository
class CommentLinkStore {

    /**
     * Opens somebody's own comment.
     *
     * @param email whom the mail went to that carried it; null once that address has answered
     */
    record Key(UUID commentId, @Nullable String email, Locale language) {}

    private final JdbcClient jdbc;

    CommentLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a key and gives its secret, which is written nowhere here. */
    String createKey(Key key, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.comment_key (territory_id, hash, comment_id, email, language, created_at)
                values (:territory, :hash, :comment, :email, :language, :now)
                """)
                .param("territory", InTerritory.current())
                .param("hash", Tokens.hash(secret))
                .param("comment", key.commentId())
                .param("email", key.email())
                .param("language", key.language().getLanguage())
                .param("now", Timestamp.from(now))
                .update();
        return secret;
    }

    Optional<Key> findKey(String secret) {
        return jdbc.sql("select comment_id, email, language from participation.comment_key where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> new Key(Rows.id(row, "comment_id"), row.getString("email"), Locale.of(row.getString("language"))))
                .optional();
    }

    /** The address has answered: whose it is, is the participant's. */
    void answered(UUID comment) {
        jdbc.sql("update participation.comment_key set email = null where territory_id = ? and comment_id = ?")
                .params(InTerritory.current(), comment)
                .update();
    }

    String createVoteLink(VoteWish wish, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.comment_vote_link (territory_id, hash, comment_id, wish, email, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), Tokens.hash(secret), wish.commentId(), wish.opinion().name(), wish.email(),
                        wish.language().getLanguage(), Timestamp.from(now))
                .update();
        return secret;
    }

    /** Looks without using it up. */
    Optional<VoteWish> findVoteLink(String secret, Instant since) {
        return wish("select comment_id, wish, email, language from participation.comment_vote_link where territory_id = ? and hash = ? and created_at > ?", secret, since);
    }

    /** Uses it up; of two who come at once, one gets it. */
    Optional<VoteWish> takeVoteLink(String secret, Instant since) {
        return wish("delete from participation.comment_vote_link where territory_id = ? and hash = ? and created_at > ? returning comment_id, wish, email, language", secret, since);
    }

    private Optional<VoteWish> wish(String sql, String secret, Instant since) {
        return jdbc.sql(sql)
                .params(InTerritory.current(), Tokens.hash(secret), Timestamp.from(since))
                .query((row, n) -> new VoteWish(
                        Rows.id(row, "comment_id"),
                        Opinion.valueOf(row.getString("wish")),
                        row.getString("email"),
                        Locale.of(row.getString("language"))))
                .optional();
    }

    void forgetVoteLinks(Instant before) {
        jdbc.sql("delete from participation.comment_vote_link where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** Links that went to these addresses, with what waited for an answer from them. */
    void forget(Collection<String> emails) {
        String[] known = emails.toArray(String[]::new);
        jdbc.sql("delete from participation.comment_vote_link where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql("""
                delete from participation.comment c
                using participation.comment_key k
                where c.territory_id = :territory and c.lifecycle = 'DRAFT'
                    and k.territory_id = :territory and k.comment_id = c.id and k.email = any (:known)
                """)
                .param("territory", InTerritory.current())
                .param("known", known)
                .update();
    }

    /** Nobody comes back to these authors' comments by a link. */
    void forgetKeysOf(Collection<UUID> authors) {
        jdbc.sql("""
                delete from participation.comment_key k
                using participation.comment c
                where k.territory_id = :territory and c.territory_id = :territory and c.id = k.comment_id and c.author_id = any (:authors)
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }
}
