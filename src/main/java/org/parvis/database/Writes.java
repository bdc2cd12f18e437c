package org.parvis.database;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts what this node has written: whatever was made from a territory's rows may be out of date once the count has
 * moved. Says nothing of other nodes; who keeps something keeps it for seconds.
 */
@Component
public class Writes implements TransactionExecutionListener {

    private final AtomicLong ofNone = new AtomicLong();
    private final Map<UUID, AtomicLong> counts = new ConcurrentHashMap<>();

    /** Grows with each transaction of the territory, and with each that belongs to none, that may have written. */
    public long in(UUID territoryId) {
        return of(territoryId).get() + ofNone.get();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (transaction.isNewTransaction() && !transaction.isReadOnly()) {
            UUID territory = InTerritory.currentOrNull();
            (territory == null ? ofNone : of(territory)).incrementAndGet();
        }
    }

    private AtomicLong of(UUID territoryId) {
        return counts.computeIfAbsent(territoryId, _ -> new AtomicLong());
    }
}
