package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that was handled before Parvis knew of it: brought in whole, with its history.
 *
 * @param id chosen by the caller, so that other cases of the same import may be its duplicates
 * @param assigneeId who has it, while it is open
 * @param steps what happened after the opening, in order; {@link Moves} applies as if it happened now
 */
public record PastCase(
        UUID id, NewCase opening, Instant openedAt, @Nullable UUID assigneeId, List<PastStep> steps) {

    public PastCase {
        steps = List.copyOf(steps);
    }
}
