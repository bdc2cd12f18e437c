package org.parvis.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what is done already and cannot be undone, as that a message is out: tried again for a minute while the
 * database is away.
 */
public final class Durably {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Durably() {}

    /** @param writing may be begun several times; each time in a transaction of its own, of which one at most holds */
    public static void run(TransactionTemplate transaction, Runnable writing) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                transaction.executeWithoutResult(status -> writing.run());
                return;
            } catch (DataAccessException | TransactionException e) {
                if (System.nanoTime() - until > 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
