package org.parvis.participation.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as everybody reads it: neither whose comment it was, nor what it said, nor who decided.
 *
 * @param about what it is about
 * @param since since when it had waited; null where nothing did
 * @param appeal what became of the appeal
 */
public record RegisterLine(UUID id, About about, ModerationAct act, String article, String reason, @Nullable Instant since, Instant at, Outcome appeal) {

    /** What can be moderated. */
    public enum About {
        COMMENT,
        DEBATE,
        IDEA,
        STATEMENT,
        PETITION
    }

    /** What became of an appeal. */
    public enum Outcome {
        /** There was none. */
        NONE,
        PENDING,
        RESTORED,
        UPHELD,
        /** What it is about is gone or was changed, and nobody decides on it any more. */
        MOOT
    }

    /** Hours from when it began to wait to the act; null where nothing waited. */
    public @Nullable Long hours() {
        return since == null ? null : Math.max(0, Duration.between(since, at).toHours());
    }
}
