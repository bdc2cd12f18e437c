package org.parvis.ballot.proof;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * What a vote says before it opens of outages: one that lasts longer than so many minutes puts the closing off. What people lost of
 * the vote is given back in whole hours, from the closing on, or from when the vote could be reached again where that is later.
 *
 * @param minutes an outage that does not last longer changes nothing
 * @param hours most that is given back, for all outages of a vote together
 */
public record OutageRule(int minutes, int hours) {

    public static final int LEAST_MINUTES = 5;
    public static final int MOST_MINUTES = 1_440;
    public static final int MOST_HOURS = 240;

    private static final int SECONDS = 60;

    /** Whether it can be one. */
    public boolean isPossible() {
        return minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES && hours >= 1 && hours <= MOST_HOURS;
    }

    /**
     * Hours that are given back for an outage; 0 where the rule says nothing of it.
     *
     * @param closes when the vote closed, as it was then known
     * @param given hours that were given back for earlier ones
     */
    int hours(LocalDateTime closes, LocalDateTime from, LocalDateTime until, int given) {
        if (!from.isBefore(closes) || Duration.between(from, until).compareTo(Duration.ofMinutes(minutes)) <= 0) {
            return 0;
        }
        Duration lost = Duration.between(from, until.isBefore(closes) ? until : closes);
        return (int) Math.min(lost.plusHours(1).minusNanos(1).toHours(), hours - (long) given);
    }

    /** When the vote closes with these hours after an outage: on a whole minute where the outage went beyond the closing. */
    static LocalDateTime closing(LocalDateTime closes, LocalDateTime until, int more) {
        LocalDateTime back = until.plusSeconds(SECONDS - 1L).truncatedTo(ChronoUnit.MINUTES);
        return (back.isAfter(closes) ? back : closes).plusHours(more);
    }
}
