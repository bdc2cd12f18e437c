package org.parvis.participation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.questions.Question;

/**
 * A «rencontre» or an «atelier» of a process.
 *
 * @param slug its name in addresses, below that of the process; never changes
 * @param form what whoever registers is asked
 * @param seriesId what its other dates have too; null where it has none
 */
public record Meeting(
        UUID id,
        UUID processId,
        String slug,
        MeetingAbout about,
        Standing standing,
        Seats seats,
        After after,
        Questions questions,
        List<Question> form,
        @Nullable UUID seriesId) {

    /** How long before its beginning a room can be asked something: to try it, and to greet whoever comes early. */
    private static final Duration ROOM_BEFORE = Duration.ofMinutes(30);

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
    public record Seats(int taken, int waiting, Kept kept) {

        static final Seats NONE = new Seats(0, 0);

        Seats(int taken, int waiting) {
            this(taken, waiting, Kept.NONE);
        }
    }

    /**
     * Seats that are for stated groups.
     *
     * @param seats of all groups
     * @param free of those
     * @param releaseAt when whoever waits has what is free of them; null where there are none
     * @param releasedAt when that was done; null for not yet
     */
    public record Kept(int seats, int free, @Nullable Instant releaseAt, @Nullable Instant releasedAt) {

        static final Kept NONE = new Kept(0, 0, null, null);

        /** Whether seats are, or were, for groups. */
        public boolean isSome() {
            return releaseAt != null;
        }

        public boolean isReleased() {
            return releasedAt != null;
        }
    }

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
        return questions == Questions.OPEN && isOn(now);
    }

    /** Whether the room can ask and answer: until some hours after its end. */
    public boolean isOn(Instant now) {
        return isPublished() && now.isBefore(about.ends().plus(ASKED_AFTER));
    }

    /** Whether people are in the room, or come in: from half an hour before it begins. */
    public boolean isInRoom(Instant now) {
        return isOn(now) && !now.isBefore(about.starts().minus(ROOM_BEFORE));
    }

    /** Seats for whoever comes now; null for as many as come, 0 where somebody waits already. */
    public @Nullable Integer free() {
        if (about.capacity() == null) {
            return null;
        }
        return seats.waiting() > 0 ? 0 : about.capacity() - seats.taken() - seats.kept().free();
    }

    /** Whether so many can ever come at once on seats that are for everybody. */
    public boolean holds(int people) {
        return about.holds(people + seats.kept().seats());
    }

    /** Whether both are dates of one series. */
    public boolean isDateOf(Meeting other) {
        return seriesId != null && seriesId.equals(other.seriesId());
    }
}
