package org.parvis.casework.figures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.parvis.database.EveryTerritory;
import org.parvis.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the figures some seconds behind the cases. What each case was counted as is remembered, so one that is looked at
 * twice counts once, and one that is reopened loses nothing that it counted before.
 */
@Service
public class CaseCounting {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CaseCountStore store;
    private final Territories territories;
    private final TransactionTemplate transaction;

    CaseCounting(CaseCountStore store, Territories territories, TransactionTemplate transaction) {
        this.store = store;
        this.territories = territories;
        this.transaction = transaction;
    }

    /** Counts everything that changed in the territory in scope; when it returns, it is counted. */
    public void catchUp() {
        repeat(() -> {
            store.claimInTurn();
            return store.count(territories.current().zone());
        });
    }

    /** The same, unless another node is at it. */
    void catchUpUnlessOthersDo() {
        repeat(() -> store.claim() && store.count(territories.current().zone()));
    }

    /** A transaction for each batch. */
    private void repeat(BooleanSupplier batch) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = Boolean.TRUE.equals(transaction.execute(_ -> batch.getAsBoolean()));
        }
    }

    /** The territories with something to count: one question for all, as most have nothing most of the time. */
    List<UUID> waiting() {
        return store.waiting(territories.listIds());
    }

    @Bean
    static Task<Void> countCases(CaseCounting counting, EveryTerritory everyTerritory) {
        return Tasks.recurring("casework.count", FixedDelay.of(EVERY))
                .execute((instance, context) -> everyTerritory.run(
                        "casework.count", counting.waiting(), counting::catchUpUnlessOthersDo));
    }
}
