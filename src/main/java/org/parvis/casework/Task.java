package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work on a case that somebody else does: another department, or a contractor.
 *
 * @param departmentId null for a contractor
 * @param contractor null for a department
 * @param purpose what is asked: to do something, or to say what one thinks of it
 * @param givenBy the account that gave it
 * @param answer what was said when it ended: what was done, why not, or why it was cancelled; null for nothing
 */
public record Task(
        UUID id,
        UUID caseId,
        @Nullable UUID departmentId,
        @Nullable Contractor contractor,
        String instructions,
        Purpose purpose,
        @Nullable LocalDate dueOn,
        UUID givenBy,
        State state,
        @Nullable String answer,
        Instant createdAt,
        @Nullable Instant answeredAt) {

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOpinion() {
        return purpose == Purpose.OPINION;
    }

    /** Open after the day by which it should have been done. */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    public record Contractor(String name, String email) {}

    /** Of the working days around the day on which it is due, those on which somebody should hear of it. */
    public enum Reminder {
        NEAR,
        LATE
    }

    public enum Purpose {
        WORK,
        /** Of a department, by a day. */
        OPINION
    }

    public enum State {
        OPEN,
        DONE,
        REFUSED,
        CANCELLED
    }
}
