package org.parvis.messaging.sms.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of the work the first of two providers gets, in hundredths; the second has the rest. Looked at again each
 * minute: work moves away from the one that failed or was slow, and drifts back to the middle where neither did. Each
 * keeps a little, so that its recovery is seen.
 */
final class ProviderShares {

    private static final int MIDDLE = 50;
    private static final int LEAST = 5;
    private static final int MOVED = 20;
    private static final int DRIFT = 5;
    private static final double TOLERATED = 0.1;
    private static final Duration SLOW = Duration.ofMillis(1_500);
    private static final Duration TURN = Duration.ofMinutes(1);

    private final Clock clock;
    private final int[] handed = new int[2];
    private final int[] bad = new int[2];
    private int first = MIDDLE;
    private Instant since;

    ProviderShares(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Hundredths of the first provider now. */
    synchronized int ofFirst() {
        turn();
        return first;
    }

    synchronized void went(int provider, Duration took) {
        turn();
        handed[provider]++;
        if (took.compareTo(SLOW) > 0) {
            bad[provider]++;
        }
    }

    synchronized void failed(int provider) {
        turn();
        handed[provider]++;
        bad[provider]++;
    }

    private void turn() {
        Instant now = clock.instant();
        while (Duration.between(since, now).compareTo(TURN) >= 0) {
            since = since.plus(TURN);
            move();
            handed[0] = handed[1] = bad[0] = bad[1] = 0;
        }
    }

    private void move() {
        double firstBad = share(0);
        double secondBad = share(1);
        if (firstBad > TOLERATED && firstBad > secondBad) {
            first = Math.max(LEAST, first - MOVED);
        } else if (secondBad > TOLERATED && secondBad > firstBad) {
            first = Math.min(100 - LEAST, first + MOVED);
        } else if (firstBad <= TOLERATED && secondBad <= TOLERATED) {
            first += Integer.signum(MIDDLE - first) * Math.min(DRIFT, Math.abs(MIDDLE - first));
        }
    }

    private double share(int provider) {
        return handed[provider] == 0 ? 0 : (double) bad[provider] / handed[provider];
    }
}
