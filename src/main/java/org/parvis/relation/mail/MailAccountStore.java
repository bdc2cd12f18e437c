package org.parvis.relation.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.relation.mail.MailAccount.Progress;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of mailboxes. */
@Repository
class MailAccountStore {

    private static final String SELECT = """
            select id, department_id, address, host, port, security, login, password is not null as has_password, folder,
                done_folder, subaddressing, active, taken, failures, problem, tried_at, read_at, next_at
            from relation.mail_account
            """;

    private final JdbcClient jdbc;

    MailAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MailAccount> list() {
        return jdbc.sql(SELECT + "where territory_id = ? order by address")
                .param(InTerritory.current())
                .query(MailAccountStore::read)
                .list();
    }

    Optional<MailAccount> find(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(MailAccountStore::read)
                .optional();
    }

    /** The address of a department's mailbox that tells answers apart. */
    Optional<String> findAnswerable(UUID departmentId) {
        return jdbc.sql("""
                select address from relation.mail_account
                where territory_id = ? and department_id = ? and active and subaddressing
                order by address
                limit 1
                """)
                .params(InTerritory.current(), departmentId)
                .query(String.class)
                .optional();
    }

    Optional<byte[]> findPassword(UUID id) {
        return jdbc.sql("select password from relation.mail_account where territory_id = ? and id = ? and password is not null")
                .params(InTerritory.current(), id)
                .query(byte[].class)
                .optional();
    }

    /** By what it is seen that a password was changed, without opening any: those of the mailboxes that have one. */
    Map<UUID, String> listPasswordMarks() {
        Map<UUID, String> marks = new HashMap<>();
        jdbc.sql("select id, md5(password) as mark from relation.mail_account where territory_id = ? and password is not null")
                .param(InTerritory.current())
                .query(row -> {
                    marks.put(Rows.id(row, "id"), row.getString("mark"));
                });
        return marks;
    }

    /** Writes the settings; another server's mailbox is read from its beginning. False where the address is taken. */
    boolean save(MailAccount account) {
        MailServer server = account.server();
        return jdbc.sql("""
                insert into relation.mail_account as a (territory_id, id, department_id, address, host, port, security, login,
                    folder, done_folder, subaddressing, active)
                select :territory, :id, :department, :address, :host, :port, :security, :login, :folder, :done, :plus, :active
                where not exists (
                    select from relation.mail_account
                    where territory_id = :territory and address = :address and id <> :id)
                on conflict (territory_id, id) do update set
                    department_id = excluded.department_id, address = excluded.address, host = excluded.host,
                    port = excluded.port, security = excluded.security, login = excluded.login, folder = excluded.folder,
                    done_folder = excluded.done_folder, subaddressing = excluded.subaddressing, active = excluded.active,
                    uid_validity = case
                        when (a.host, a.login, a.folder) = (excluded.host, excluded.login, excluded.folder) then a.uid_validity
                    end,
                    failures = 0, problem = null, next_at = null
                """)
                .param("territory", InTerritory.current())
                .param("id", account.id())
                .param("department", account.departmentId())
                .param("address", account.address())
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security().name())
                .param("login", server.login())
                .param("folder", account.folder())
                .param("done", account.doneFolder())
                .param("plus", account.subaddressing())
                .param("active", account.active())
                .update()
                == 1;
    }

    void savePassword(UUID id, byte[] sealed) {
        jdbc.sql("update relation.mail_account set password = ? where territory_id = ? and id = ?")
                .params(sealed, InTerritory.current(), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from relation.mail_account where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Takes those that are due for itself, for a while. */
    List<UUID> lease(Instant now, Instant until) {
        return jdbc.sql("""
                update relation.mail_account set leased_until = :until
                where territory_id = :territory and active and password is not null
                    and coalesce(next_at, '-infinity') <= :now and coalesce(leased_until, '-infinity') <= :now
                returning id
                """)
                .param("territory", InTerritory.current())
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Takes one for itself, for a while; false where another has it, or it is left alone for now. */
    boolean lease(UUID id, Instant now, Instant until) {
        return jdbc.sql("""
                        update relation.mail_account set leased_until = :until
                        where territory_id = :territory and id = :id and active and password is not null
                            and coalesce(next_at, '-infinity') <= :now and coalesce(leased_until, '-infinity') <= :now
                        """)
                        .param("territory", InTerritory.current())
                        .param("id", id)
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Progress> findProgress(UUID id) {
        return jdbc.sql("""
                select uid_validity, last_uid from relation.mail_account
                where territory_id = ? and id = ? and uid_validity is not null
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> new Progress(row.getLong("uid_validity"), row.getLong("last_uid")))
                .optional();
    }

    /** A mail is dealt with. Never goes back while the numbers hold. */
    void advance(UUID id, Progress progress) {
        jdbc.sql("""
                update relation.mail_account
                set last_uid = case when uid_validity = :validity then greatest(last_uid, :uid) else :uid end,
                    uid_validity = :validity
                where territory_id = :territory and id = :id
                """)
                .param("validity", progress.uidValidity())
                .param("uid", progress.lastUid())
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    void markRead(UUID id, int taken, Instant now) {
        jdbc.sql("""
                update relation.mail_account
                set taken = taken + ?, failures = 0, problem = null, tried_at = ?, read_at = ?, next_at = null, leased_until = null
                where territory_id = ? and id = ?
                """)
                .params(taken, Timestamp.from(now), Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** @param next when it is tried again; null where nobody waits for it */
    void markFailed(UUID id, String problem, Instant now, @Nullable Instant next) {
        jdbc.sql("""
                update relation.mail_account
                set failures = failures + 1, problem = ?, tried_at = ?, next_at = ?, leased_until = null
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(problem, Rows.time(now), Rows.time(next), InTerritory.current(), id))
                .update();
    }

    private static MailAccount read(ResultSet row, int n) throws SQLException {
        return new MailAccount(
                Rows.id(row, "id"),
                Rows.id(row, "department_id"),
                row.getString("address"),
                new MailServer(
                        row.getString("host"), row.getInt("port"), MailServer.Security.valueOf(row.getString("security")),
                        row.getString("login")),
                row.getString("folder"),
                row.getString("done_folder"),
                row.getBoolean("subaddressing"),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                new MailAccount.Health(
                        row.getLong("taken"),
                        row.getInt("failures"),
                        row.getString("problem"),
                        Rows.findInstant(row, "tried_at"),
                        Rows.findInstant(row, "read_at"),
                        Rows.findInstant(row, "next_at")));
    }
}
