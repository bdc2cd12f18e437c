package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What residents ask of the town, and how many.
 *
 * @param number of the case by which it is examined
 * @param revision of its text, raised by each correction: whoever examines it says which one they have read
 * @param ruleVersion of the rules by which it goes to its end, whatever is written later
 * @param department code of the one that examines it
 */
public record Petition(
        UUID id, UUID caseId, String number, PetitionText text, int revision, int ruleVersion, String department, Course course, Signed signed) {

    /** How far it is. */
    public enum State {
        /** The town examines whether it is admitted. */
        SENT,
        REFUSED,
        OPEN,
        CLOSED,
        WITHDRAWN
    }

    /** Where it stands, as lists name it. */
    public enum Standing {
        SENT,
        OPEN,
        /** A threshold is reached, and the town has still to do what it then owes; answered already to one, or not. */
        AWAITED,
        ANSWERED,
        CLOSED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param ground null where it was not refused
     * @param reason why it was refused, or withdrawn; empty else
     * @param hiddenWhy why nobody reads it any more; empty where everybody does
     * @param countedUntil until when sheets are typed in
     * @param hasReached whether a threshold is reached: what was reached stays
     * @param isOwed whether the town has still to do what one of them obliges it to
     */
    public record Course(
            State state,
            @Nullable Ground ground,
            String reason,
            String hiddenWhy,
            Instant sentAt,
            LocalDate examineUntil,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant countedUntil,
            @Nullable Instant closedAt,
            @Nullable Instant answeredAt,
            boolean hasReached,
            boolean isOwed) {}

    /** How many signatures count, by how they came. */
    public record Signed(int byWeb, int onPaper) {

        public static final Signed NOBODY = new Signed(0, 0);

        public int all() {
            return byWeb + onPaper;
        }
    }

    public State state() {
        return course.state();
    }

    /** Below the territory's root. */
    public String path() {
        return path(number);
    }

    static String path(String number) {
        return "/petitions/" + number;
    }

    public String deskPath() {
        return "/bureau/petitions/" + number;
    }

    /** Whether its time is not over, by the database's time: hidden or not, signatures can be taken back. */
    public boolean isRunning(Instant now) {
        return state() == State.OPEN && course.closesAt() != null && now.isBefore(course.closesAt());
    }

    /** Whether it can be signed. */
    public boolean isSignable(Instant now) {
        return isRunning(now) && !isHidden();
    }

    /** Whether sheets that were signed before its end are still typed in. */
    public boolean takesPaper(Instant now) {
        return (state() == State.OPEN || state() == State.CLOSED) && course.countedUntil() != null && now.isBefore(course.countedUntil());
    }

    public boolean isHidden() {
        return !course.hiddenWhy().isEmpty();
    }

    /** Whether its page is there for everybody, be it without its text: refused, it stays, whoever began it is erased or not. */
    public boolean isPublic() {
        return state() != State.SENT && !(state() == State.WITHDRAWN && course.opensAt() == null);
    }

    /** Whether everybody reads its text. */
    public boolean hasPublicText() {
        return isPublic() && !isHidden() && !text.title().isEmpty() && (course.ground() == null || !course.ground().hidesWords());
    }

    public boolean isForgotten() {
        return text.title().isEmpty();
    }

    public Standing standing(Instant now) {
        return switch (state()) {
            case SENT -> Standing.SENT;
            case REFUSED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case OPEN, CLOSED -> course.isOwed()
                    ? Standing.AWAITED
                    : course.answeredAt() != null ? Standing.ANSWERED : isSignable(now) ? Standing.OPEN : Standing.CLOSED;
        };
    }
}
