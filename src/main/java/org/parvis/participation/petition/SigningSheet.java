package org.parvis.participation.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was signed by hand and typed in.
 *
 * @param lines how many signatures it has, of which so many count, and so many wait for an agent
 * @param checkedAt when somebody compared it with its paper; null where nobody has
 * @param checkedWords what they found
 */
public record SigningSheet(
        UUID id, UUID petitionId, int number, Instant typedAt, int lines, int counted, int doubtful, @Nullable Instant checkedAt, String checkedWords) {

    /** Of its scans. */
    public static final String OWNER = "petition-sheet";

    public static final int LAST_NUMBER = 9_999;
    public static final int LINES = 10;

    private static final int ONE_IN = 10;

    /** Whether the sampling check picks it: one in ten, by its number, so that nobody chooses which. */
    public boolean isSampled() {
        return Math.floorMod((petitionId.toString() + number).hashCode(), ONE_IN) == 0;
    }
}
