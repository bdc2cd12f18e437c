package org.parvis.ballot.vote;

import java.util.List;
import java.util.UUID;

/**
 * These have voted before the last checkpoint and are to be told so, in no order; published in the transaction that forgets
 * them.
 *
 * @param notices as they came with {@link Casting#cast}
 */
public record VotersToTell(UUID voteId, List<String> notices) {

    public VotersToTell {
        notices = List.copyOf(notices);
    }
}
