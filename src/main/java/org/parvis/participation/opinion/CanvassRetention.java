package org.parvis.participation.opinion;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that nobody used go after a week; those of moderators’ mails when nobody can appeal any more. Who voted goes with all that they said ({@link CanvassTraces}). */
@Service
class CanvassRetention {

    private final CanvassKeyStore keys;

    CanvassRetention(CanvassKeyStore keys) {
        this.keys = keys;
    }

    @Transactional
    public void forget(Instant now) {
        keys.forgetUnanswered(now.minus(Voters.LIFE), now);
    }
}
