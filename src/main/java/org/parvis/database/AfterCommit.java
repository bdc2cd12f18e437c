package org.parvis.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that waits until others can read what the transaction has written: what is remembered is forgotten then, as whoever
 * read it before would only remember again what was there before.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** Does it once the transaction under way is committed, and never where it is not. */
    public static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
