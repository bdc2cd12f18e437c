package org.parvis.participation.kin;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the authors of an idea, or somebody who was invited to be one.
 *
 * @param isFirst who sent it: their address is their case's
 * @param email of somebody invited; null for the first, and once it was forgotten
 * @param shownName as they want to be called; empty for nobody
 * @param isNameRead whether somebody of the town has read that name, so that it is shown
 * @param acceptedAt null as long as they have not said yes
 * @param leftAt when they stopped being one, or said no
 */
public record Author(
        UUID id,
        UUID proposalId,
        boolean isFirst,
        @Nullable String email,
        Locale language,
        String shownName,
        boolean isNameRead,
        @Nullable Instant acceptedAt,
        @Nullable Instant leftAt) {

    /** Whether they are an author now. */
    public boolean isCurrent() {
        return acceptedAt != null && leftAt == null;
    }

    /** Whether they have not answered their invitation. */
    public boolean isInvited() {
        return acceptedAt == null && leftAt == null;
    }

    /** Whether their name waits to be read. */
    public boolean isNameWaiting() {
        return isCurrent() && !isNameRead && !shownName.isEmpty();
    }
}
