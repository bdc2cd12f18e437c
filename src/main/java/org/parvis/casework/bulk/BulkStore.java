package org.parvis.casework.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Viewer;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of bulk orders. */
@Repository
class BulkStore {

    /** One case of an order, to be done or undone now. */
    record Item(UUID bulkId, UUID caseId, boolean isUndo, @Nullable String before, int versionAfter) {}

    /** An order with who gave it, and the departments for which they could act then. */
    record Order(BulkCommand command, Actor by, Set<UUID> departments) {}

    /** How an item of an order stands; the names are those of the column. */
    private enum State {
        DONE,
        REFUSED,
        UNDONE,
        KEPT
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(BulkCommand command, Viewer viewer, List<UUID> caseIds, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into casework.bulk (territory_id, id, account_id, author, command, state, created_at)
                values (?, ?, ?, ?, ?::jsonb, 'RUNNING', ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        id,
                        viewer.accountId(),
                        viewer.name(),
                        json.writeValueAsString(Map.of("command", command, "departments", viewer.departments())),
                        Rows.time(now)))
                .update();
        jdbc.sql("""
                insert into casework.bulk_item (territory_id, bulk_id, case_id, state)
                select ?, ?, one, 'PENDING' from unnest(?) as one
                """)
                .params(InTerritory.current(), id, caseIds.toArray(UUID[]::new))
                .update();
        return id;
    }

    boolean startUndo(UUID id, UUID accountId) {
        return jdbc.sql("""
                update casework.bulk set state = 'UNDOING'
                where territory_id = ? and id = ? and account_id = ? and state = 'DONE'
                """)
                        .params(InTerritory.current(), id, accountId)
                        .update()
                == 1;
    }

    List<UUID> unfinished() {
        return jdbc.sql("select id from casework.bulk where territory_id = ? and state in ('RUNNING', 'UNDOING')")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    /** The next case of an order, kept from other nodes until the transaction ends. */
    Optional<Item> next(UUID bulkId) {
        return jdbc.sql("""
                select i.bulk_id, i.case_id, b.state = 'UNDOING' as is_undo, i.before::text as before,
                    coalesce(i.version_after, 0) as version_after
                from casework.bulk b
                join casework.bulk_item i on i.territory_id = b.territory_id and i.bulk_id = b.id
                where b.territory_id = ? and b.id = ?
                    and ((b.state = 'RUNNING' and i.state = 'PENDING') or (b.state = 'UNDOING' and i.state = 'DONE'))
                order by i.case_id
                limit 1
                for update of i skip locked
                """)
                .params(InTerritory.current(), bulkId)
                .query((row, n) -> new Item(
                        Rows.id(row, "bulk_id"),
                        Rows.id(row, "case_id"),
                        row.getBoolean("is_undo"),
                        row.getString("before"),
                        row.getInt("version_after")))
                .optional();
    }

    /** @param before where the case stood, for {@link BulkRuns} to go back to */
    void done(Item item, String before, int versionAfter) {
        jdbc.sql("""
                update casework.bulk_item set state = ?, before = ?::jsonb, version_after = ?
                where territory_id = ? and bulk_id = ? and case_id = ?
                """)
                .params(State.DONE.name(), before, versionAfter, InTerritory.current(), item.bulkId(), item.caseId())
                .update();
    }

    void undone(Item item) {
        end(item, State.UNDONE, null);
    }

    void refused(Item item, String messageKey) {
        end(item, item.isUndo() ? State.KEPT : State.REFUSED, messageKey);
    }

    /** Where another node was faster its word stands. */
    private void end(Item item, State state, @Nullable String refusal) {
        jdbc.sql("""
                update casework.bulk_item set state = ?, refusal = ?
                where territory_id = ? and bulk_id = ? and case_id = ? and state = ?
                """)
                .params(Rows.of(
                        state.name(), refusal, InTerritory.current(), item.bulkId(), item.caseId(),
                        item.isUndo() ? "DONE" : "PENDING"))
                .update();
    }

    /** Ends the order once nothing of it is left to do. */
    void finish(UUID bulkId, Instant now) {
        jdbc.sql("""
                update casework.bulk b
                set state = case b.state when 'RUNNING' then 'DONE' else 'UNDONE' end, finished_at = ?
                where b.territory_id = ? and b.id = ? and b.state in ('RUNNING', 'UNDOING')
                    and not exists (
                        select from casework.bulk_item i
                        where i.territory_id = b.territory_id and i.bulk_id = b.id
                            and i.state = case b.state when 'RUNNING' then 'PENDING' else 'DONE' end)
                """)
                .params(Rows.of(Rows.time(now), InTerritory.current(), bulkId))
                .update();
    }

    private record Stored(BulkCommand command, Set<UUID> departments) {}

    Order order(UUID bulkId) {
        return jdbc.sql("select account_id, author, command from casework.bulk where territory_id = ? and id = ?")
                .params(InTerritory.current(), bulkId)
                .query((row, n) -> {
                    Stored stored = json.readValue(row.getString("command"), Stored.class);
                    Actor by = Actor.agent(Rows.id(row, "account_id"), row.getString("author"));
                    return new Order(stored.command(), by, stored.departments());
                })
                .single();
    }

    void forget(UUID accountId) {
        jdbc.sql("""
                delete from casework.bulk_item i
                using casework.bulk b
                where i.territory_id = ? and b.territory_id = i.territory_id and b.id = i.bulk_id and b.account_id = ?
                """)
                .params(InTerritory.current(), accountId)
                .update();
        jdbc.sql("delete from casework.bulk where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), accountId)
                .update();
    }

    Optional<BulkProgress> progress(UUID id, UUID accountId) {
        return jdbc.sql("""
                select b.command -> 'command' ->> 'action' as action, b.state,
                    count(*) as total,
                    count(*) filter (where i.state = 'DONE') as done,
                    count(*) filter (where i.state in ('UNDONE', 'KEPT')) as undone,
                    coalesce(sum((i.before ->> 'tasksCancelled')::integer) filter (where i.state = 'UNDONE'), 0)
                        as tasks_cancelled
                from casework.bulk b
                join casework.bulk_item i on i.territory_id = b.territory_id and i.bulk_id = b.id
                where b.territory_id = ? and b.id = ? and b.account_id = ?
                group by b.command, b.state
                """)
                .params(InTerritory.current(), id, accountId)
                .query((row, n) -> new BulkProgress(
                        id,
                        BulkAction.valueOf(row.getString("action")),
                        BulkProgress.State.valueOf(row.getString("state")),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("undone"),
                        row.getInt("tasks_cancelled"),
                        refused(id)))
                .optional();
    }

    private List<BulkProgress.Refused> refused(UUID id) {
        return jdbc.sql("""
                select i.case_id, c.number, i.refusal as reason
                from casework.bulk_item i
                join casework.case c on c.territory_id = i.territory_id and c.id = i.case_id
                where i.territory_id = ? and i.bulk_id = ? and i.state in ('REFUSED', 'KEPT') and i.refusal is not null
                order by c.number
                """)
                .params(InTerritory.current(), id)
                .query(BulkProgress.Refused.class)
                .list();
    }
}
