package org.parvis.participation.talk;

import java.time.Instant;
import org.parvis.participation.talk.Waiting.Why;

/** What a moderator is waited for by something that waits for one thing at a time: a debate, a statement. */
public record Awaited(Why why, Instant since, Instant dueAt) {

    public boolean isAppeal() {
        return why == Why.APPEALED;
    }
}
