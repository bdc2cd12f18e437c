package org.parvis.participation.debate;

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

/** All SQL of the links in mails: an author's to their debate, and one for each vote without an account. */
@Repository
class DebateLinkStore {

    /**
     * Opens somebody's own debate.
     *
     * @param email whom the mail went to that carried it; null once that address has answered
     */
    record Key(UUID debateId, @Nullable String email, Locale language) {}

    private final JdbcClient jdbc;

    DebateLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a key and gives its secret, which is written nowhere here. */
    String createKey(Key key, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.debate_key (territory_id, hash, debate_id, email, language, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(Rows.of(
                        InTerritory.current(), Tokens.hash(secret), key.debateId(), key.email(), key.language().getLanguage(),
                        Timestamp.from(now)))
                .update();
        return secret;
    }

    Optional<Key> findKey(String secret) {
        return jdbc.sql("select debate_id, email, language from participation.debate_key where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> new Key(Rows.id(row, "debate_id"), row.getString("email"), Locale.of(row.getString("language"))))
                .optional();
    }

    /** The address has answered: whose it is, is the participant's. */
    void answered(UUID debate) {
        jdbc.sql("update participation.debate_key set email = null where territory_id = ? and debate_id = ?")
                .params(InTerritory.current(), debate)
                .update();
    }

    String createVoteLink(VoteWish wish, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.debate_vote_link (territory_id, hash, debate_id, wish, email, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), Tokens.hash(secret), wish.debateId(), wish.position().name(), wish.email(),
                        wish.language().getLanguage(), Timestamp.from(now))
                .update();
        return secret;
    }

    /** Looks without using it up. */
    Optional<VoteWish> findVoteLink(String secret, Instant since) {
        return wish("select debate_id, wish, email, language from participation.debate_vote_link where territory_id = ? and hash = ? and created_at > ?", secret, since);
    }

    /** Uses it up; of two who come at once, one gets it. */
    Optional<VoteWish> takeVoteLink(String secret, Instant since) {
        return wish("delete from participation.debate_vote_link where territory_id = ? and hash = ? and created_at > ? returning debate_id, wish, email, language", secret, since);
    }

    private Optional<VoteWish> wish(String sql, String secret, Instant since) {
        return jdbc.sql(sql)
                .params(InTerritory.current(), Tokens.hash(secret), Timestamp.from(since))
                .query((row, n) -> new VoteWish(
                        Rows.id(row, "debate_id"),
                        Position.valueOf(row.getString("wish")),
                        row.getString("email"),
                        Locale.of(row.getString("language"))))
                .optional();
    }

    void forgetVoteLinks(Instant before) {
        jdbc.sql("delete from participation.debate_vote_link where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** Links that went to these addresses, with what waited for an answer from them. */
    void forget(Collection<String> emails) {
        String[] known = emails.toArray(String[]::new);
        jdbc.sql("delete from participation.debate_vote_link where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql("""
                delete from participation.debate d
                using participation.debate_key k
                where d.territory_id = :territory and d.lifecycle = 'DRAFT'
                    and k.territory_id = :territory and k.debate_id = d.id and k.email = any (:known)
                """)
                .param("territory", InTerritory.current())
                .param("known", known)
                .update();
    }

    /** Nobody comes back to these authors' debates by a link. */
    void forgetKeysOf(Collection<UUID> authors) {
        jdbc.sql("""
                delete from participation.debate_key k
                using participation.debate d
                where k.territory_id = :territory and d.territory_id = :territory and d.id = k.debate_id and d.author_id = any (:authors)
                """)
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }
}
