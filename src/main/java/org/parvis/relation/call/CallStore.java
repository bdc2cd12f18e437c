package org.parvis.relation.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of calls to make. */
@Repository
class CallStore {

    private static final String SELECT =
            "select id, case_id, number, department_id, what, tries, created_at, tried_at from relation.call ";

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Call call, String key) {
        jdbc.sql("""
                insert into relation.call (territory_id, id, case_id, number, department_id, what, dedup_key, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        InTerritory.current(), call.id(), call.caseId(), call.number(), call.department(), call.what().name(), key,
                        Timestamp.from(call.createdAt()))
                .update();
    }

    /** Those that wait, the oldest first, after one of them. */
    List<Call> list(Collection<UUID> departments, @Nullable Call after, int most) {
        return jdbc.sql(SELECT + """
                where territory_id = :territory and state = 'WAITING' and department_id = any (:departments)
                    and (created_at, id) > (:at, :id)
                order by created_at, id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("departments", departments.toArray(UUID[]::new))
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.createdAt()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("most", most)
                .query(CallStore::read)
                .list();
    }

    Optional<Call> find(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ? and state = 'WAITING'")
                .params(InTerritory.current(), id)
                .query(CallStore::read)
                .optional();
    }

    /** One in whatever state, to go on after it. */
    Optional<Call> findAny(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(CallStore::read)
                .optional();
    }

    /** The row, held until the transaction ends. */
    Optional<Call> hold(UUID id) {
        return jdbc.sql(SELECT + "where territory_id = ? and id = ? and state = 'WAITING' for update")
                .params(InTerritory.current(), id)
                .query(CallStore::read)
                .optional();
    }

    /** Whether there was such a call of these departments, which is not to be made any more. */
    boolean isOver(UUID id, Collection<UUID> departments) {
        return jdbc.sql("""
                select exists (
                    select from relation.call
                    where territory_id = ? and id = ? and state <> 'WAITING' and department_id = any (?))
                """)
                .params(InTerritory.current(), id, departments.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    void tried(UUID id, Instant now) {
        jdbc.sql("update relation.call set tries = tries + 1, tried_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void end(UUID id, Call.End end, Instant now) {
        jdbc.sql("update relation.call set state = ?, tried_at = ? where territory_id = ? and id = ?")
                .params(end.name(), Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void follow(UUID caseId, UUID department) {
        jdbc.sql("update relation.call set department_id = ? where territory_id = ? and case_id = ?")
                .params(department, InTerritory.current(), caseId)
                .update();
    }

    /** What they were to be told, or asked, is over. */
    void drop(UUID caseId, Call.What what) {
        jdbc.sql("""
                update relation.call set state = 'LEFT', tried_at = now()
                where territory_id = ? and case_id = ? and what = ? and state = 'WAITING'
                """)
                .params(InTerritory.current(), caseId, what.name())
                .update();
    }

    int deleteEnded(Instant before) {
        return jdbc.sql("delete from relation.call where territory_id = ? and state <> 'WAITING' and tried_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** Some of the cases of which somebody is to be called since before a moment, after one of them. */
    List<UUID> casesWaiting(Instant before, UUID after, int most) {
        return jdbc.sql("""
                select distinct case_id from relation.call
                where territory_id = ? and state = 'WAITING' and created_at < ? and case_id > ?
                order by case_id
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(before), after, most)
                .query(UUID.class)
                .list();
    }

    int deleteOf(Collection<UUID> cases) {
        return jdbc.sql("delete from relation.call where territory_id = ? and case_id = any (?)")
                .params(InTerritory.current(), cases.toArray(UUID[]::new))
                .update();
    }

    private static Call read(ResultSet row, int n) throws SQLException {
        return new Call(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                Rows.id(row, "department_id"),
                Call.What.valueOf(row.getString("what")),
                row.getInt("tries"),
                Rows.instant(row, "created_at"),
                Rows.findInstant(row, "tried_at"));
    }
}
