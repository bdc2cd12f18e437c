package org.parvis.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a {@link PastCase}.
 *
 * @param text what was asked, answered or given as reason, where the move wants words
 * @param decision where the move ends the case or hands it on
 */
public record PastStep(
        Instant at, MoveKind move, Actor by, @Nullable String text, @Nullable DecisionDraft decision) {

    /** A move without words. */
    public static PastStep of(Instant at, MoveKind move, Actor by) {
        return new PastStep(at, move, by, null, null);
    }

    public static PastStep saying(Instant at, MoveKind move, Actor by, String text) {
        return new PastStep(at, move, by, text, null);
    }

    /** A decision, signed. */
    public static PastStep deciding(Instant at, Actor by, DecisionDraft decision) {
        return new PastStep(at, decision.outcome().move(), by, null, decision);
    }
}
