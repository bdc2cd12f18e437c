package org.parvis.relation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two files became one.
 *
 * @param name whose file was merged, as that file still says
 * @param author the agent's name as it was then
 * @param before what the surviving file said, of what was changed
 * @param after what it said then
 * @param undoneAt null while it is in force
 */
public record PastMerge(
        UUID id,
        UUID survivor,
        UUID merged,
        String name,
        Instant at,
        String author,
        String reason,
        Map<MergeField, String> before,
        Map<MergeField, String> after,
        @Nullable Instant undoneAt) {

    public boolean isInForce() {
        return undoneAt == null;
    }
}
