package org.parvis.participation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the teams of processes. */
@Repository
class ProcessTeamStore {

    private static final String COLUMNS = """
            select id, process_id, account_id, role, department_id, given_at, given_by, ended_at, ended_by
            from participation.process_role
            """;

    private final JdbcClient jdbc;

    ProcessTeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kept from changing until the transaction ends: two do not each take away what the other leaves. */
    void hold(UUID process) {
        jdbc.sql("select id from participation.process where territory_id = ? and id = ? for no key update")
                .params(InTerritory.current(), process)
                .query(UUID.class)
                .optional();
    }

    /** @return false where they hold it already */
    boolean insert(HeldRole held) {
        return jdbc.sql("""
                        insert into participation.process_role
                            (territory_id, id, process_id, account_id, role, department_id, given_at, given_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), held.id(), held.process(), held.account(), held.role().name(), held.department(),
                                Timestamp.from(held.given().at()), held.given().by()))
                        .update()
                == 1;
    }

    void end(UUID id, HeldRole.Ended ended) {
        jdbc.sql("""
                update participation.process_role set ended_at = ?, ended_by = ?
                where territory_id = ? and id = ? and ended_at is null
                """)
                .params(Rows.of(Timestamp.from(ended.at()), ended.by(), InTerritory.current(), id))
                .update();
    }

    /** What is held and was, of a process, the oldest first. */
    List<HeldRole> list(UUID process) {
        return list("process_id = ?", process);
    }

    /** What an account holds and held. */
    List<HeldRole> listOf(UUID account) {
        return list("account_id = ?", account);
    }

    private List<HeldRole> list(String which, UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and " + which + " order by given_at, id")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<HeldRole> find(UUID process, UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? and id = ?")
                .params(InTerritory.current(), process, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The processes on which somebody holds one of these roles now. */
    Set<UUID> processesOf(UUID account, Collection<ProcessRole> roles) {
        return new HashSet<>(jdbc.sql("""
                select process_id from participation.process_role
                where territory_id = ? and account_id = ? and ended_at is null and role = any (?)
                """)
                .params(InTerritory.current(), account)
                .param(roles.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Everybody who holds any role now. */
    Set<UUID> members() {
        return new HashSet<>(jdbc.sql("select distinct account_id from participation.process_role where territory_id = ? and ended_at is null")
                .param(InTerritory.current())
                .query(UUID.class)
                .list());
    }

    /** What was done stays; who did it is nobody any more. */
    void forget(UUID account) {
        jdbc.sql("""
                update participation.process_role
                set account_id = nullif(account_id, :account), given_by = nullif(given_by, :account), ended_by = nullif(ended_by, :account)
                where territory_id = :territory and :account in (account_id, given_by, ended_by)
                """)
                .param("account", account)
                .param("territory", InTerritory.current())
                .update();
    }

    private static HeldRole read(ResultSet row) throws SQLException {
        Instant ended = Rows.findInstant(row, "ended_at");
        return new HeldRole(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                Rows.findId(row, "account_id"),
                ProcessRole.valueOf(row.getString("role")),
                Rows.findId(row, "department_id"),
                new HeldRole.Given(Rows.instant(row, "given_at"), Rows.findId(row, "given_by")),
                ended == null ? null : new HeldRole.Ended(ended, Rows.findId(row, "ended_by")));
    }
}
