package org.parvis.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on a case.
 *
 * @param tickedBy name of who did it; null as long as nobody has
 */
public record Step(int ordinal, ChecklistStep what, @Nullable String tickedBy, @Nullable Instant tickedAt) {

    public boolean isTicked() {
        return tickedAt != null;
    }
}
