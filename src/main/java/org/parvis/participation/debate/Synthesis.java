package org.parvis.participation.debate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the town concludes from a debate. Once it is published it does not change.
 *
 * @param revision how often its draft was written
 * @param correction why it is another than the one before; empty for the first
 * @param publishedAt null while it is a draft
 */
public record Synthesis(
        UUID id,
        UUID debateId,
        int version,
        int revision,
        SynthesisDraft about,
        String correction,
        @Nullable Instant publishedAt) {

    public boolean isPublished() {
        return publishedAt != null;
    }
}
