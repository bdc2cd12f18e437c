package org.parvis.participation.debate;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What nobody confirmed goes after two days. Who took part goes with all that they said ({@link DebateTraces}). */
@Service
class DebateRetention {

    private final DebateForgettingStore debates;
    private final DebateLinkStore links;

    DebateRetention(DebateForgettingStore debates, DebateLinkStore links) {
        this.debates = debates;
        this.links = links;
    }

    /** Gives how many debates went. */
    @Transactional
    public int forget(Instant now) {
        links.forgetVoteLinks(now.minus(DebateVotes.LIFE));
        return debates.deleteDrafts(now.minus(DebateProposals.DRAFT_LIFE));
    }
}
