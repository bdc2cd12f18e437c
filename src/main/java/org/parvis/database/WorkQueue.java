package org.parvis.database;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Work to be done after commit, whatever becomes of the process that asked for it. A row is added in the transaction
 * that decides the work; a worker of any node claims it for a while ({@code for update skip locked}), does it and
 * removes it; if that worker dies, the row falls due again when its claim ends. So work is done at least once.
 *
 * <p>The table holds ids only and is the one kind of table that a worker reads without a territory in scope: see
 * docs/decisions/0007-work-queues.md. Its shape is made by {@code call database.work_queue('<module>.<table>')}.
 */
public final class WorkQueue {

    /** Something to do for a territory; {@code attempts} counts this one too. */
    public record Claim(UUID territoryId, UUID itemId, int attempts) {}

    private final JdbcClient jdbc;
    private final String table;

    public WorkQueue(JdbcClient jdbc, String table) {
        if (!table.matches("[a-z_]+\\.[a-z_]+")) {
            throw new IllegalArgumentException("Not a table: " + table);
        }
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Adds work in the caller's transaction; the smaller the rank, the sooner it is done among what is due. */
    public void add(UUID territoryId, UUID itemId, int rank) {
        jdbc.sql("""
                insert into %s (territory_id, item_id, rank) values (?, ?, ?)
                on conflict (territory_id, item_id)
                do update set due_at = now(), claimed = false, attempts = 0, rank = excluded.rank
                """.formatted(table)).params(territoryId, itemId, rank).update();
    }

    /** Takes up to {@code most} due items for itself until {@code lease} has passed. Call without a territory in scope. */
    public List<Claim> claim(int most, Duration lease) {
        return jdbc.sql("""
                update %1$s
                set due_at = now() + ? * interval '1 millisecond', claimed = true, attempts = attempts + 1
                where (territory_id, item_id) in (
                    select territory_id, item_id
                    from %1$s
                    where due_at <= now()
                    order by rank, due_at
                    limit ?
                    for update skip locked)
                returning territory_id, item_id, attempts
                """.formatted(table))
                .params(lease.toMillis(), most)
                .query((row, n) -> new Claim(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .list();
    }

    /** The items of one territory are done. */
    public void done(UUID territoryId, Collection<UUID> itemIds) {
        jdbc.sql("delete from %s where territory_id = ? and item_id = any(?)".formatted(table))
                .params(territoryId, itemIds.toArray(UUID[]::new))
                .update();
    }

    /** The item is tried again at the given time; the attempt counts. */
    public void retry(UUID territoryId, UUID itemId, Instant dueAt) {
        jdbc.sql("update %s set due_at = ?, claimed = false where territory_id = ? and item_id = ?".formatted(table))
                .params(OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC), territoryId, itemId)
                .update();
    }

    /** The item is tried again at the given time; the attempt does not count, as nothing was wrong with the item. */
    public void postpone(UUID territoryId, UUID itemId, Instant dueAt) {
        jdbc.sql("""
                update %s set due_at = ?, claimed = false, attempts = attempts - 1
                where territory_id = ? and item_id = ?
                """.formatted(table))
                .params(OffsetDateTime.ofInstant(dueAt, ZoneOffset.UTC), territoryId, itemId)
                .update();
    }

    /** The items were claimed but not tried: they are due at once and the attempt does not count. */
    public void release(UUID territoryId, Collection<UUID> itemIds) {
        jdbc.sql("""
                update %s set due_at = now(), claimed = false, attempts = attempts - 1
                where territory_id = ? and item_id = any(?)
                """.formatted(table)).params(territoryId, itemIds.toArray(UUID[]::new)).update();
    }
}
