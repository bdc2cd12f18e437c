package org.parvis.ballot.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log that the town is a witness of.
 *
 * @param origin its name
 * @param key that signs its checkpoints
 * @param isActive whether its checkpoints are cosigned now
 * @param size of the checkpoint that was cosigned last; 0 for none
 * @param root its root, in base64; empty for none
 * @param note the checkpoint with the log's signature and the town's; empty for none
 * @param conflict a checkpoint that the log has signed, of the size of one that was cosigned, with another root; empty for none
 */
public record WitnessedLog(
        String origin,
        String key,
        boolean isActive,
        long size,
        String root,
        String note,
        @Nullable Instant cosignedAt,
        String conflict,
        @Nullable Instant conflictAt) {}
