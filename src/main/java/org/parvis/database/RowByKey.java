package org.parvis.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that reads or writes a row by its key. However such a statement is planned it is the same plan, so its connection
 * is taken as the last page or job left it: every request reads a session and an account before its page, and would
 * change the setting there and back ({@link PageTransaction}).
 */
public final class RowByKey {

    static final ScopedValue<Boolean> ONLY = ScopedValue.newInstance();

    private RowByKey() {}

    /** Does the work; inside a transaction it changes nothing. */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        return ScopedValue.where(ONLY, true).call(work::get);
    }
}
