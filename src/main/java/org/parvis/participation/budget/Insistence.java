package org.parvis.participation.budget;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody comes back after the closing for what has failed: what was the matter for a moment is waited for. */
final class Insistence {

    private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 300;

    private Insistence() {}

    /** Three times at most. */
    static <T> T on(Supplier<T> act) {
        for (int tries = 1; true; tries++) {
            try {
                return act.get();
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LOG.warn("Telling at the closing what happened to a vote is tried again", e);
                pause(tries * PAUSE_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
