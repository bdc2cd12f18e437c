package org.parvis.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an author of an idea speaks for an organisation in it.
 *
 * @param author who speaks now; of an idea that was not given over, who sent it
 * @param name as that author wants to be called and the town has read it; empty for nobody
 * @param of for which organisation, by whose mandate: what is said of it holds for the day on which it was said, and after
 * @param givenAt since when they speak in the place of somebody else; null for whoever spoke first
 * @param isCurrent whether they are an author of it still
 * @param isSent whether the idea was sent so, which stays true; false for what was made of others
 */
public record Voice(UUID author, String name, OnBehalf of, @Nullable Instant givenAt, boolean isCurrent, boolean isSent) {

    /** Whether everybody reads it. */
    public boolean isShown() {
        return isCurrent || isSent;
    }

    /** Name of the organisation, as it was called then. */
    public String organisation() {
        return of.organisation();
    }
}
