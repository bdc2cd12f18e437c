package org.parvis.database;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through many rows in the order of their ids, some at a time, each page in a transaction of its own: the work of a
 * night holds nobody up, and what was done when it breaks off stays done.
 */
@Component
public class Sweep {

    private static final int SOME = 200;

    private final TransactionTemplate transaction;

    Sweep(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Reads {@code most} rows after one of them; those that come first after {@code new UUID(0, 0)}. */
    @FunctionalInterface
    public interface Pages<T> {
        List<T> after(UUID last, int most);
    }

    /**
     * Does something with every row that there is.
     *
     * @param act gives how many rows it was done with
     * @return of all pages
     */
    public <T> int over(Pages<T> pages, Function<T, UUID> id, ToIntFunction<List<T>> act) {
        int done = 0;
        List<T> some = pages.after(new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<T> page = some;
            done += Objects.requireNonNull(transaction.execute(_ -> act.applyAsInt(page)));
            some = pages.after(id.apply(page.getLast()), SOME);
        }
        return done;
    }
}
