package org.parvis.relation.social;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the account on a public network. */
@Repository
class SocialAccountStore {

    private final JdbcClient jdbc;

    SocialAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SocialAccount> find() {
        return jdbc.sql("""
                select server, name, longest, active, last_seen, taken, failures, problem, read_at, next_at
                from relation.social_account where territory_id = ?
                """).param(InTerritory.current()).query(SocialAccountStore::read).optional();
    }

    /** Of this account: another may have taken its place meanwhile, as for all that follows. */
    Optional<byte[]> findToken(SocialAccount account) {
        return jdbc.sql("select token from relation.social_account where territory_id = ? and server = ? and name = ?")
                .params(InTerritory.current(), account.server(), account.name())
                .query(byte[].class)
                .optional();
    }

    /** Another account is read from now on; the same goes on where it was. */
    void save(SocialAccount account, byte[] token) {
        jdbc.sql("""
                insert into relation.social_account as a (territory_id, server, token, name, longest, active)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id) do update set
                    server = excluded.server, token = excluded.token, name = excluded.name, longest = excluded.longest,
                    active = excluded.active, failures = 0, problem = null, next_at = null, leased_until = null,
                    last_seen = case when a.server = excluded.server and a.name = excluded.name then a.last_seen end,
                    taken = case when a.server = excluded.server and a.name = excluded.name then a.taken else 0 end
                """)
                .params(InTerritory.current(), account.server(), token, account.name(), account.longest(), account.active())
                .update();
    }

    boolean delete() {
        return jdbc.sql("delete from relation.social_account where territory_id = ?").param(InTerritory.current()).update() == 1;
    }

    /** Whether it is due; another node leaves it alone until then. */
    boolean lease(Instant now, Instant until) {
        return jdbc.sql("""
                update relation.social_account set leased_until = ?
                where territory_id = ? and active
                    and coalesce(next_at, '-infinity') <= ? and coalesce(leased_until, '-infinity') <= ?
                """)
                .params(Timestamp.from(until), InTerritory.current(), Timestamp.from(now), Timestamp.from(now))
                .update() == 1;
    }

    /** Everything up to this notification is taken; never back. False where another account is read by now. */
    boolean advance(SocialAccount account, BigInteger lastSeen, int taken) {
        return jdbc.sql("""
                update relation.social_account set last_seen = greatest(coalesce(last_seen, 0), ?), taken = taken + ?
                where territory_id = ? and server = ? and name = ?
                """)
                .params(new BigDecimal(lastSeen), taken, InTerritory.current(), account.server(), account.name())
                .update() == 1;
    }

    void markRead(SocialAccount account, Instant now) {
        jdbc.sql("""
                update relation.social_account
                set failures = 0, problem = null, read_at = ?, next_at = null, leased_until = null
                where territory_id = ? and server = ? and name = ?
                """).params(Timestamp.from(now), InTerritory.current(), account.server(), account.name()).update();
    }

    void markFailed(SocialAccount account, SocialProblem.Kind problem, Instant next) {
        jdbc.sql("""
                update relation.social_account
                set failures = failures + 1, problem = ?, next_at = ?, leased_until = null
                where territory_id = ? and server = ? and name = ?
                """)
                .params(problem.name(), Timestamp.from(next), InTerritory.current(), account.server(), account.name())
                .update();
    }

    /** Its server asks to be left alone until then. */
    void rest(SocialAccount account, Instant until) {
        jdbc.sql("""
                update relation.social_account
                set problem = ?, next_at = greatest(coalesce(next_at, '-infinity'), ?)
                where territory_id = ? and server = ? and name = ?
                """)
                .params(
                        SocialProblem.Kind.BUSY.name(), Timestamp.from(until), InTerritory.current(), account.server(),
                        account.name())
                .update();
    }

    private static SocialAccount read(ResultSet row, int n) throws SQLException {
        BigDecimal last = row.getBigDecimal("last_seen");
        return new SocialAccount(
                row.getString("server"),
                row.getString("name"),
                row.getInt("longest"),
                row.getBoolean("active"),
                last == null ? null : last.toBigInteger(),
                new SocialAccount.Health(
                        row.getLong("taken"), row.getInt("failures"), row.getString("problem"),
                        Rows.findInstant(row, "read_at"), Rows.findInstant(row, "next_at")));
    }
}
