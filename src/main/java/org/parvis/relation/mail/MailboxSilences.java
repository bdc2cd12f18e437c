package org.parvis.relation.mail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.parvis.database.Backoff;

/**
 * Mailboxes that are not listened to for a while: for half an hour where the server does not tell of mails at all; where it
 * failed for a minute, then two, up to half an hour.
 */
final class MailboxSilences {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(1), LONGEST);

    private record Silence(Instant until, int failures) {}

    private final Clock clock;

    /** Kept beyond their end, so that the next failure is counted as one more. */
    private final Cache<ListenedMailbox, Silence> silences =
            Caffeine.newBuilder().expireAfterWrite(LONGEST.multipliedBy(2)).maximumSize(10_000).build();

    MailboxSilences(Clock clock) {
        this.clock = clock;
    }

    boolean isSilent(ListenedMailbox mailbox) {
        Silence silence = silences.getIfPresent(mailbox);
        return silence != null && clock.instant().isBefore(silence.until());
    }

    void cannotTell(ListenedMailbox mailbox) {
        silences.put(mailbox, new Silence(clock.instant().plus(LONGEST), 0));
    }

    void failed(ListenedMailbox mailbox) {
        silences.asMap().compute(mailbox, (_, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Silence(clock.instant().plus(PAUSES.after(failures)), failures);
        });
    }

    /** It was heard: what failed before counts no more. */
    void heard(ListenedMailbox mailbox) {
        silences.invalidate(mailbox);
    }
}
