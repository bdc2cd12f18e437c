package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the figures of comments up to date, some seconds behind; what waits meanwhile is added by whoever reads. */
@Service
public class Tallying {

    private final TallyStore store;
    private final Territories territories;
    private final TransactionTemplate transaction;

    Tallying(TallyStore store, Territories territories, TransactionTemplate transaction) {
        this.store = store;
        this.territories = territories;
        this.transaction = transaction;
    }

    /** All that waits in the territory in scope. */
    public void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> store.bringTogether()))) {
            // The next batch, in a transaction of its own.
        }
    }

    /** The territories where something waits: one question for all of them. */
    List<UUID> waiting() {
        return store.waiting(territories.listIds());
    }
}
