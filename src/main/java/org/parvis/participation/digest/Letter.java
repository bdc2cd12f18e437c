package org.parvis.participation.digest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter of the town to those who take part.
 *
 * @param process that it is about; null for one about anything
 * @param revision how often its draft was written
 * @param items in the order in which it tells them
 */
public record Letter(UUID id, @Nullable UUID process, LetterText text, int revision, Course course, List<LetterItem> items) {

    /** Tells of so much at most: nobody reads more. */
    public static final int MOST = 20;

    public Letter {
        items = List.copyOf(items);
    }

    /** How far it is. */
    public enum State {
        DRAFT,
        /** It goes out at its moment, unless somebody takes it back before. */
        PLANNED,
        /** On its way: some have it. */
        SENDING,
        SENT
    }

    /**
     * @param number in its address; 0 as long as it has not gone out
     * @param sendAt null for a draft
     * @param begunAt when it went out; null before
     * @param copies how many were sent
     * @param returned how many of them came back, or were not taken
     */
    public record Course(State state, int number, Instant createdAt, @Nullable Instant sendAt, @Nullable Instant begunAt, int copies, int returned) {

        static Course begin(Instant now) {
            return new Course(State.DRAFT, 0, now, null, null, 0, 0);
        }
    }

    public State state() {
        return course.state();
    }

    public boolean isDraft() {
        return state() == State.DRAFT;
    }

    /** Whether everybody can read it. */
    public boolean isPublic() {
        return course.number() > 0;
    }

    /** Of its public page; only of one that went out. */
    public String path() {
        return "/participer/lettres/" + course.number();
    }

    public String deskPath() {
        return "/bureau/animation/lettres/" + id;
    }
}
