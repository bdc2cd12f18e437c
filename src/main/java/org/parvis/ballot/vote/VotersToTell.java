package org.parvis.ballot.vote;

import java.util.List;
import java.util.UUID;

/**
 * These have voted since the last checkpoint and are to be told so; published in the transaction of the checkpoint, in no order.
 *
 * @param notices as they came with {@link Casting#cast}
 */
public record VotersToTell(UUID voteId, List<String> notices) {

    public VotersToTell {
        notices = List.copyOf(notices);
    }
}
