package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that did not answer go after a week, links of old letters after a year (each letter brings another). Whoever gets
 * letters is known until they end them.
 */
@Service
class SubscriptionRetention {

    private static final Duration LINKS = Duration.ofDays(365);

    private final WishStore wishes;
    private final SubscriberStore subscribers;

    SubscriptionRetention(WishStore wishes, SubscriberStore subscribers) {
        this.wishes = wishes;
        this.subscribers = subscribers;
    }

    /** Forgets what is due in the territory in scope. */
    @Transactional
    public void forget(Instant now) {
        wishes.forgetBefore(now.minus(Subscriptions.LIFE));
        subscribers.forgetKeys(now.minus(LINKS));
    }
}
