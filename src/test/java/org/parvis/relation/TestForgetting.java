package org.parvis.relation;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets tests of other modules have files and exchanges forgotten as the night does. */
@Component
public class TestForgetting {

    private final PersonRetention retention;

    TestForgetting(PersonRetention retention) {
        this.retention = retention;
    }

    /** Gives how many files went. */
    public int forget(Instant now) {
        return retention.forget(now);
    }
}
