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

/**
 * All SQL of the links in mails about what people say, comments or debates: an author's to their own, and one for each vote
 * without an account. The tables are named after the one they are about.
 *
 * @param <W> what somebody wants their vote to be
 */
public abstract class LinkStore<W> {

    /**
     * Opens somebody's own.
     *
     * @param email whom the mail went to that carried it; null once that address has answered
     */
    public record Key(UUID about, @Nullable String email, Locale language) {}

    /** A vote as its row has it. */
    public record WishRow(UUID about, String wish, String email, Locale language) {}

    private final JdbcClient jdbc;
    private final String of;

    /** @param of «comment» or «debate» */
    protected LinkStore(JdbcClient jdbc, String of) {
        this.jdbc = jdbc;
        this.of = of;
    }

    protected abstract WishRow row(W wish);

    protected abstract W wish(WishRow row);

    /** Makes a key and gives its secret, which is written nowhere here. */
    public String createKey(Key key, Instant now) {
        String secret = Tokens.link();
        jdbc.sql(sql("insert into participation.%1$s_key (territory_id, hash, %1$s_id, email, language, created_at) values (?, ?, ?, ?, ?, ?)"))
                .params(Rows.of(
                        InTerritory.current(), Tokens.hash(secret), key.about(), key.email(), key.language().getLanguage(), Timestamp.from(now)))
                .update();
        return secret;
    }

    public Optional<Key> findKey(String secret) {
        return key(secret, "");
    }

    /** Whom its mail went to does not change until the transaction ends. */
    public Optional<Key> holdKey(String secret) {
        return key(secret, " for update");
    }

    private Optional<Key> key(String secret, String lock) {
        return jdbc.sql(sql("select %1$s_id as about, email, language from participation.%1$s_key where territory_id = ? and hash = ?") + lock)
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> new Key(Rows.id(row, "about"), row.getString("email"), Locale.of(row.getString("language"))))
                .optional();
    }

    /** The address has answered: whose it is, is the participant's. */
    public void answered(UUID about) {
        jdbc.sql(sql("update participation.%1$s_key set email = null where territory_id = ? and %1$s_id = ?"))
                .params(InTerritory.current(), about)
                .update();
    }

    public String createVoteLink(W wish, Instant now) {
        String secret = Tokens.link();
        WishRow row = row(wish);
        jdbc.sql(sql("""
                insert into participation.%1$s_vote_link (territory_id, hash, %1$s_id, wish, email, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """))
                .params(
                        InTerritory.current(), Tokens.hash(secret), row.about(), row.wish(), row.email(), row.language().getLanguage(),
                        Timestamp.from(now))
                .update();
        return secret;
    }

    /** Looks without using it up. */
    public Optional<W> findVoteLink(String secret, Instant since) {
        return wish(
                "select %1$s_id as about, wish, email, language from participation.%1$s_vote_link where territory_id = ? and hash = ? and created_at > ?",
                secret, since);
    }

    /** Uses it up; of two who come at once, one gets it. */
    public Optional<W> takeVoteLink(String secret, Instant since) {
        return wish("""
                delete from participation.%1$s_vote_link where territory_id = ? and hash = ? and created_at > ?
                returning %1$s_id as about, wish, email, language
                """, secret, since);
    }

    private Optional<W> wish(String statement, String secret, Instant since) {
        return jdbc.sql(sql(statement))
                .params(InTerritory.current(), Tokens.hash(secret), Timestamp.from(since))
                .query((row, n) -> wish(new WishRow(
                        Rows.id(row, "about"), row.getString("wish"), row.getString("email"), Locale.of(row.getString("language")))))
                .optional();
    }

    public void forgetVoteLinks(Instant before) {
        jdbc.sql(sql("delete from participation.%1$s_vote_link where territory_id = ? and created_at < ?"))
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** Links that went to these addresses, with what waited for an answer from them. */
    public void forget(Collection<String> emails) {
        String[] known = emails.toArray(String[]::new);
        jdbc.sql(sql("delete from participation.%1$s_vote_link where territory_id = ? and email = any (?)"))
                .param(InTerritory.current())
                .param(known)
                .update();
        jdbc.sql(sql("""
                delete from participation.%1$s c
                using participation.%1$s_key k
                where c.territory_id = :territory and c.lifecycle = 'DRAFT'
                    and k.territory_id = :territory and k.%1$s_id = c.id and k.email = any (:known)
                """))
                .param("territory", InTerritory.current())
                .param("known", known)
                .update();
    }

    /** What waits for an answer waits for it from another address; votes that wait for one end. Addresses are in small letters. */
    public void readdress(String before, String after) {
        jdbc.sql(sql("delete from participation.%1$s_vote_link where territory_id = ? and email = ?"))
                .params(InTerritory.current(), before)
                .update();
        jdbc.sql(sql("update participation.%1$s_key set email = ? where territory_id = ? and email = ?"))
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** Nobody comes back by a link to what these authors said. */
    public void forgetKeysOf(Collection<UUID> authors) {
        jdbc.sql(sql("""
                delete from participation.%1$s_key k
                using participation.%1$s c
                where k.territory_id = :territory and c.territory_id = :territory and c.id = k.%1$s_id and c.author_id = any (:authors)
                """))
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }

    private String sql(String statement) {
        return statement.formatted(of);
    }
}
