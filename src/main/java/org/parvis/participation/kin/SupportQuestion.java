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
        /** It became several: they say which of these they support. */
        SPLIT,
        /** It was made of others, or is a part of one, which stand again by themselves: what was given to it ends with it. */
        PARTED,
        /** It stands again by itself, and their support counts for it again. */
        RETURNED,
        WITHDRAWN;

        /** Whether they are asked something: to keep their support, take it back, or say what it is for. */
        public boolean isQuestion() {
            return this == VERSION || this == MERGED || this == SPLIT || this == RETURNED;
        }
    }
}
