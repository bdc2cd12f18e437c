package org.parvis.ballot.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.VoteCourse;
import org.parvis.ballot.proof.VoteTerms;

/**
 * A vote whose terms are frozen.
 *
 * @param course what it runs under, and what became of its projects and its closing since it opened
 * @param closesAt when it closes by now: not what its terms say, where it was put off
 * @param interval between two checkpoints while somebody votes
 * @param closedAt when its log was ended and its keys destroyed; null before
 * @param publishedAt when its result was made public; null before
 */
public record Vote(
        UUID id,
        VoteCourse course,
        Instant opensAt,
        Instant closesAt,
        Duration interval,
        @Nullable Instant closedAt,
        @Nullable Instant publishedAt) {

    /** Where it stands. */
    public enum Stage {
        COMING,
        OPEN,
        /** Its time is over, its result not there yet. */
        COUNTING,
        PUBLISHED
    }

    /** How late the log may be looked after, beside the interval. */
    private static final Duration SLACK = Duration.ofMinutes(3);

    /** From this interval on a vote is a small one. */
    private static final Duration SMALL = Duration.ofMinutes(10);

    public String name() {
        return terms().ballot();
    }

    /** What was frozen before anybody voted. */
    public VoteTerms terms() {
        return course.terms();
    }

    public Stage stage(Instant now) {
        if (publishedAt != null) {
            return Stage.PUBLISHED;
        }
        if (closedAt != null || !now.isBefore(closesAt)) {
            return Stage.COUNTING;
        }
        return now.isBefore(opensAt) ? Stage.COMING : Stage.OPEN;
    }

    /**
     * Whether a ballot that nobody joins waits until the closing: where few vote, a part of the log with one ballot would tell
     * whose it is to whoever saw somebody vote. In a large vote it waits twice the interval.
     */
    public boolean isSmall() {
        return interval.compareTo(SMALL) >= 0;
    }

    /** When a ballot that is cast now is in the log at the latest: what its receipt promises. */
    public Instant promisedBy(Instant now) {
        Instant closing = closesAt.plus(SLACK);
        Instant soon = now.plus(interval.multipliedBy(2)).plus(SLACK);
        return isSmall() || soon.isAfter(closing) ? closing : soon;
    }
}
