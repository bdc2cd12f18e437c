package org.parvis.participation.opinion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which somebody without an account comes back to their votes. */
@Repository
class CanvassKeyStore {

    private final JdbcClient jdbc;

    CanvassKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose a link is. */
    record Key(String email, Locale language) {}

    /**
     * Makes a link to a canvass and gives its secret, which is written nowhere here.
     *
     * @param until how long it is good without being used, where that is longer than others are
     */
    String create(UUID canvass, String email, Locale language, Instant now, @Nullable Instant until) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.canvass_key (territory_id, hash, canvass_id, email, language, created_at, good_until)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), Tokens.hash(secret), canvass, EmailAddress.small(email), language.getLanguage(),
                        Timestamp.from(now), Rows.time(until)))
                .update();
        return secret;
    }

    /** One that was never used is good since a moment only. */
    Optional<Key> find(UUID canvass, String secret, Instant since, Instant now) {
        return jdbc.sql("""
                select email, language from participation.canvass_key
                where territory_id = ? and hash = ? and canvass_id = ?
                    and (answered_at is not null or created_at > ? or good_until > ?)
                """)
                .params(InTerritory.current(), Tokens.hash(secret), canvass, Timestamp.from(since), Timestamp.from(now))
                .query((row, n) -> new Key(row.getString("email"), Locale.of(row.getString("language"))))
                .optional();
    }

    /** Whose it is now, kept from changing until the transaction ends; empty where it is gone. */
    Optional<String> hold(String secret) {
        return jdbc.sql("select email from participation.canvass_key where territory_id = ? and hash = ? for update")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query(String.class)
                .optional();
    }

    void answered(String secret, Instant now) {
        jdbc.sql("update participation.canvass_key set answered_at = ? where territory_id = ? and hash = ? and answered_at is null")
                .params(Timestamp.from(now), InTerritory.current(), Tokens.hash(secret))
                .update();
    }

    void forgetUnanswered(Instant before, Instant now) {
        jdbc.sql("""
                delete from participation.canvass_key
                where territory_id = ? and answered_at is null and created_at < ? and (good_until is null or good_until < ?)
                """)
                .params(InTerritory.current(), Timestamp.from(before), Timestamp.from(now))
                .update();
    }

    void readdress(String before, String after) {
        jdbc.sql("update participation.canvass_key set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    void forget(Collection<String> emails) {
        jdbc.sql("delete from participation.canvass_key where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    void forgetOf(Collection<UUID> participants) {
        jdbc.sql("""
                delete from participation.canvass_key k
                using participation.participant p
                where k.territory_id = :territory and p.territory_id = :territory and p.email = k.email and p.id = any (:participants)
                """)
                .param("territory", InTerritory.current())
                .param("participants", participants.toArray(UUID[]::new))
                .update();
    }
}
