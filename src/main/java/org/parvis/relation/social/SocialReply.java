package org.parvis.relation.social;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.Brief.Audience;

/**
 * What an agent answers on a public network.
 *
 * @param problem a word of {@link SocialProblem.Kind}; null for none
 */
record SocialReply(
        UUID id, UUID briefId, String words, Audience audience, State state, @Nullable String problem, @Nullable String link,
        UUID by, String byName, Instant at) {

    /** Whether the same form sent again would bring it: nobody may take it for an answer that says something else. */
    boolean isSameAs(SocialReply other) {
        return briefId.equals(other.briefId) && by.equals(other.by) && audience == other.audience && words.equals(other.words);
    }

    /** Where it is. */
    enum State {
        WAITING,
        SENT,
        FAILED
    }
}
