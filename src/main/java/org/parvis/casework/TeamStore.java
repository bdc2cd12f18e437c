package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams with their members. */
@Repository
class TeamStore {

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their names. */
    List<Team> list() {
        return jdbc.sql("""
                select t.id, t.department_id, t.code, t.name, t.mode,
                    array(
                        select m.account_id from casework.team_member m
                        where m.territory_id = t.territory_id and m.team_id = t.id) as members
                from casework.team t
                where t.territory_id = ?
                order by t.name collate "fr-x-icu", t.id
                """)
                .param(InTerritory.current())
                .query((row, n) -> new Team(
                        Rows.id(row, "id"),
                        Rows.id(row, "department_id"),
                        row.getString("code"),
                        row.getString("name"),
                        Sharing.valueOf(row.getString("mode")),
                        Set.of((UUID[]) row.getArray("members").getArray())))
                .list();
    }

    /** A team as it is for whoever holds it. */
    record Held(UUID id, UUID departmentId, String name, SharingStore.Turn turn) {}

    /** Kept from ending, and from giving a case to somebody else at the same time, until the transaction ends. */
    Optional<Held> hold(UUID id) {
        return locked("id = ?", id);
    }

    /** The team that a route names; null where it names none, or one that the department has not. */
    @Nullable Held held(Route route, UUID departmentId) {
        return route.team() == null ? null : hold(route.team(), departmentId).orElse(null);
    }

    private Optional<Held> hold(String code, UUID departmentId) {
        return locked("code = ? and department_id = ?", code, departmentId);
    }

    private Optional<Held> locked(String which, Object... values) {
        return jdbc.sql("""
                select id, department_id, name, mode, last_account_id from casework.team
                where territory_id = ? and %s
                for no key update
                """.formatted(which))
                .param(InTerritory.current())
                .params(values)
                .query((row, n) -> new Held(
                        Rows.id(row, "id"),
                        Rows.id(row, "department_id"),
                        row.getString("name"),
                        new SharingStore.Turn(
                                Sharing.valueOf(row.getString("mode")), Rows.findId(row, "last_account_id"))))
                .optional();
    }

    Set<UUID> members(UUID id) {
        return Set.copyOf(jdbc.sql("select account_id from casework.team_member where territory_id = ? and team_id = ?")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .list());
    }

    void noteLast(UUID id, UUID account) {
        jdbc.sql("update casework.team set last_account_id = ? where territory_id = ? and id = ?")
                .params(account, InTerritory.current(), id)
                .update();
    }

    /** @return false where the department has another team of that name, or the territory one of that code */
    boolean insert(Team team) {
        return jdbc.sql("""
                insert into casework.team (territory_id, id, department_id, code, name, mode)
                values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                        .params(
                                InTerritory.current(), team.id(), team.departmentId(), team.code(), team.name(), team.sharing().name())
                        .update()
                == 1;
    }

    /** @return false where the department has another team of that name */
    boolean update(Team team) {
        return jdbc.sql("""
                update casework.team t set department_id = ?, name = ?, mode = ?
                where t.territory_id = ? and t.id = ? and not exists (
                    select from casework.team o
                    where o.territory_id = t.territory_id and o.department_id = ? and o.name = ? and o.id <> t.id)
                """)
                        .params(
                                team.departmentId(), team.name(), team.sharing().name(), InTerritory.current(), team.id(),
                                team.departmentId(), team.name())
                        .update()
                == 1;
    }

    void setMembers(UUID id, Collection<UUID> accounts) {
        jdbc.sql("delete from casework.team_member where territory_id = ? and team_id = ? and account_id <> all (?)")
                .param(InTerritory.current())
                .param(id)
                .param(accounts.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into casework.team_member (territory_id, team_id, account_id)
                select ?, ?, one from unnest(?) as one
                on conflict do nothing
                """)
                .param(InTerritory.current())
                .param(id)
                .param(accounts.toArray(UUID[]::new))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from casework.team where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** @return whether they were in any */
    boolean forget(UUID account) {
        return jdbc.sql("delete from casework.team_member where territory_id = ? and account_id = ?")
                        .params(InTerritory.current(), account)
                        .update()
                > 0;
    }
}
