package org.parvis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code identity.account}. */
@Repository
class AccountStore {

    private static final String COLUMNS = """
            select id, email, name, description, verified, state, password_hash is not null as has_password,
                totp_secret is not null as has_totp, created_at, last_login_at
            from identity.account
            where territory_id = ?
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the account unless its address is taken. */
    boolean insert(UUID id, NewAccount account, Instant now) {
        return jdbc.sql("""
                        insert into identity.account
                            (territory_id, id, email, name, description, verified, demo, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                InTerritory.current(),
                                id,
                                account.email(),
                                account.name(),
                                account.description(),
                                account.verified().name(),
                                account.demo(),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Account> listActive(UUID after, int most) {
        return jdbc.sql(COLUMNS + " and state = 'ACTIVE' and id > ? order by id limit ?")
                .params(InTerritory.current(), after, most)
                .query(AccountStore::account)
                .list();
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + " and id = ?")
                .params(InTerritory.current(), id)
                .query(AccountStore::account)
                .optional();
    }

    /** Its address does not change until the transaction ends. */
    Optional<Account> hold(UUID id) {
        return locked(id, " for share");
    }

    /** Nobody acts with its address until the transaction ends. */
    Optional<Account> holdToChange(UUID id) {
        return locked(id, " for update");
    }

    private Optional<Account> locked(UUID id, String lock) {
        return jdbc.sql(COLUMNS + " and id = ?" + lock)
                .params(InTerritory.current(), id)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findByEmail(String email) {
        return jdbc.sql(COLUMNS + " and lower(email) = lower(?)")
                .params(InTerritory.current(), email)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> listDemo() {
        return jdbc.sql(COLUMNS + " and demo and state = 'ACTIVE' order by created_at, id limit 100")
                .param(InTerritory.current())
                .query(AccountStore::account)
                .list();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from identity.account where territory_id = ? and id = any(?)")
                .params(InTerritory.current(), ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    void rename(UUID id, String name) {
        change("name = ?", id, name);
    }

    void describe(UUID id, String description) {
        change("description = ?", id, description);
    }

    void readdress(UUID id, String email) {
        change("email = ?, verified = 'EMAIL'", id, email);
    }

    void state(UUID id, AccountState state) {
        change("state = ?", id, state.name());
    }

    void password(UUID id, @Nullable String hash) {
        change("password_hash = ?", id, hash);
    }

    void seen(UUID id, Instant now) {
        change("last_login_at = ?", id, Timestamp.from(now));
    }

    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from identity.account where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(String.class)
                .optional();
    }

    /**
     * With the links that were sent to it; what else belongs to an account goes by its foreign keys.
     *
     * @return its address in small letters; empty where somebody else has deleted it
     */
    Optional<String> delete(UUID id) {
        return jdbc.sql("""
                with gone as (
                    delete from identity.account where territory_id = :territory and id = :id returning email
                ),
                links as (
                    delete from identity.mail_token
                    where territory_id = :territory and (account_id = :id or email in (select email from gone))
                )
                select lower(email) from gone
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private void change(String columns, UUID id, @Nullable Object value) {
        jdbc.sql("update identity.account set " + columns + " where territory_id = ? and id = ?")
                .param(value)
                .params(InTerritory.current(), id)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Timestamp lastLogin = row.getTimestamp("last_login_at");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("description"),
                Verification.valueOf(row.getString("verified")),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("has_password"),
                row.getBoolean("has_totp"),
                row.getTimestamp("created_at").toInstant(),
                lastLogin == null ? null : lastLogin.toInstant());
    }
}
