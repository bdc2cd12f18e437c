package org.parvis.participation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.MeetingAbout.Entry;

/**
 * A «rencontre» or an «atelier» of a process.
 *
 * @param slug its name in addresses, below that of the process; never changes
 */
public record Meeting(UUID id, UUID processId, String slug, MeetingAbout about, Standing standing, Seats seats, After after, Questions questions) {

    /** How long after its end questions stay open. */
    private static final Duration ASKED_AFTER = Duration.ofHours(3);

    /** Whether there is one. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    /** Whether people can send questions now. */
    public enum Questions {
        CLOSED,
        OPEN
    }

    /**
     * Where it stands.
     *
     * @param revision grows with each change of date or place
     * @param movedAt when its date or place last changed; null for never
     */
    public record Standing(State state, int revision, @Nullable Instant publishedAt, String cancelledWhy, @Nullable Instant movedAt, String movedWhy) {

        static final Standing NEW = new Standing(State.DRAFT, 0, null, "", null, "");
    }

    /**
     * @param taken that are somebody's, or held for somebody who was offered them
     * @param waiting registrations that wait for some
     */
    public record Seats(int taken, int waiting) {}

    /**
     * What is written down after it.
     *
     * @param headcount people counted in the room; null where nobody counted
     * @param publishedAt since when everybody reads the minutes; null for not yet
     */
    public record After(@Nullable Integer headcount, String minutes, @Nullable Instant publishedAt) {

        public boolean isPublished() {
            return publishedAt != null;
        }
    }

    public String title() {
        return about.title();
    }

    public boolean isPublished() {
        return standing.state() == State.PUBLISHED;
    }

    public boolean isCancelled() {
        return standing.state() == State.CANCELLED;
    }

    /** Whether everybody can read of it: one that does not take place, too. */
    public boolean isPublic() {
        return standing.state() != State.DRAFT;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(about.ends());
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(about.starts());
    }

    /** Whether people can say that they come. */
    public boolean takes(Instant now) {
        return isPublished() && about.entry() == Entry.REGISTERED && !hasBegun(now);
    }

    /** Whether people can send questions. */
    public boolean isAsking(Instant now) {
        return isPublished() && questions == Questions.OPEN && now.isBefore(about.ends().plus(ASKED_AFTER));
    }

    /** Seats for whoever comes now; null for as many as come, 0 where somebody waits already. */
    public @Nullable Integer free() {
        if (about.capacity() == null) {
            return null;
        }
        return seats.waiting() > 0 ? 0 : about.capacity() - seats.taken();
    }
}
