package org.parvis.participation.kin;

import java.util.UUID;

/**
 * What somebody who supports an idea is told by mail, and asked where there is something to answer.
 *
 * @param version which it has been since
 */
public record SupportQuestion(UUID id, UUID proposalId, String supporter, String email, Why why, int version) {

    /** What became of it. */
    public enum Why {
        /** It says something else. */
        VERSION,
        /** It was made of the one that they supported, and others. */
        MERGED,
        /** It was made of others, which stand again by themselves: what was given to it ends with it. */
        PARTED,
        /** It stands again by itself, and their support counts for it again. */
        RETURNED,
        WITHDRAWN;

        /** Whether they can keep their support or take it back. */
        public boolean isQuestion() {
            return this == VERSION || this == MERGED || this == RETURNED;
        }
    }
}
