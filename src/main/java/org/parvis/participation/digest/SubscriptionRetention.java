package org.parvis.participation.digest;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that did not answer go after a week. Whoever gets letters is known until they end them, and so is the link of each
 * letter: somebody may press one of years ago.
 */
@Service
class SubscriptionRetention {

    private final WishStore wishes;

    SubscriptionRetention(WishStore wishes) {
        this.wishes = wishes;
    }

    /** Forgets what is due in the territory in scope. */
    @Transactional
    public void forget(Instant now) {
        wishes.forgetBefore(now.minus(Subscriptions.LIFE));
    }
}
