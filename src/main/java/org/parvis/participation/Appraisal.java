package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one department was asked about an idea, by which day, and what it found.
 *
 * @param task the opinion asked for in casework, by which it is reminded and cancelled
 * @param findings null as long as nothing was answered
 */
public record Appraisal(
        UUID task,
        UUID proposalId,
        UUID departmentId,
        Instant askedAt,
        LocalDate dueOn,
        State state,
        @Nullable Instant givenAt,
        @Nullable Findings findings) {

    public enum State {
        ASKED,
        GIVEN,
        /** Nobody needs it any longer. */
        CANCELLED
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }

    public boolean isLate(LocalDate today) {
        return isAsked() && dueOn.isBefore(today);
    }

    /** Of one that was given. */
    public Findings found() {
        return Objects.requireNonNull(findings);
    }

    /** As others than the staff may know it. */
    Appraisal withoutNote() {
        return findings == null
                ? this
                : new Appraisal(task, proposalId, departmentId, askedAt, dueOn, state, givenAt, findings.withoutNote());
    }

    /** Whether it had been given when something was concluded. */
    boolean isGivenBy(Instant moment) {
        return isGiven() && !Objects.requireNonNull(givenAt).isAfter(moment);
    }
}
