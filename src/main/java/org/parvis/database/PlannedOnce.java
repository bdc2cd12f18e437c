package org.parvis.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Has the statements of pages planned once per connection instead of once per execution, which cost more than most of
 * their reading. Only where a controller reads a whole page in one transaction: elsewhere it would be a statement more
 * for each that it saves, and a queue that was empty when its statement was planned is long when it runs. See
 * docs/decisions/0014.
 */
@Component
class PlannedOnce implements TransactionExecutionListener {

    private final JdbcClient jdbc;

    PlannedOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && transaction.isNewTransaction() && transaction.isReadOnly() && isOfAPage(transaction)) {
            jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        }
    }

    /** Spring names a transaction after its method: {@code org.parvis.report.browse.ListController.list}. */
    private static boolean isOfAPage(TransactionExecution transaction) {
        return transaction.getTransactionName().contains("Controller.");
    }
}
