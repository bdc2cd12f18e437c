package org.parvis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets sent by mail: kept as hashes, good once and for a quarter of an hour. */
@Repository
class MailTokens {

    static final Duration LIFE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a token and gives its secret, which is written nowhere here. */
    String create(MailToken token) {
        String secret = Tokens.link();
        jdbc.sql("""
                        insert into identity.mail_token
                            (territory_id, hash, purpose, email, destination, created_at, expires_at, account_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(InTerritory.current(), Tokens.hash(secret), token.purpose().name(), token.email())
                .params(
                        token.destination(),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plus(LIFE)))
                .param(token.account())
                .update();
        return secret;
    }

    /** Looks without using it up. */
    Optional<MailToken> find(MailToken.Purpose purpose, String secret) {
        return jdbc.sql("""
                        select purpose, email, account_id, destination
                        from identity.mail_token
                        where territory_id = ? and hash = ? and purpose = ? and expires_at > ?
                        """)
                .params(
                        InTerritory.current(),
                        Tokens.hash(secret),
                        purpose.name(),
                        Timestamp.from(clock.instant()))
                .query(MailTokens::token)
                .optional();
    }

    /** Uses it up; of two who come at once, one gets it. The address's other tokens die with it. */
    Optional<MailToken> consume(MailToken.Purpose purpose, String secret) {
        Optional<MailToken> used = jdbc.sql("""
                        delete from identity.mail_token
                        where territory_id = ? and hash = ? and purpose = ? and expires_at > ?
                        returning purpose, email, account_id, destination
                        """)
                .params(
                        InTerritory.current(),
                        Tokens.hash(secret),
                        purpose.name(),
                        Timestamp.from(clock.instant()))
                .query(MailTokens::token)
                .optional();
        used.ifPresent(token -> forget(token.email()));
        return used;
    }

    /** No token sent to this address is good any more. */
    void forget(String email) {
        jdbc.sql("""
                        delete from identity.mail_token
                        where territory_id = ? and lower(email) = lower(?)
                        """)
                .params(InTerritory.current(), email)
                .update();
    }

    void forget(UUID account) {
        jdbc.sql("delete from identity.mail_token where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), account)
                .update();
    }

    private static MailToken token(ResultSet row, int number) throws SQLException {
        return new MailToken(
                MailToken.Purpose.valueOf(row.getString("purpose")),
                row.getString("email"),
                row.getObject("account_id", UUID.class),
                row.getString("destination"));
    }
}
