package org.parvis.report.open311.wire;

/** The statuses of mySociety's extension. */
public enum UpdateStatus {
    OPEN,
    CLOSED,
    FIXED,
    IN_PROGRESS,
    PLANNED,
    ACTION_SCHEDULED,
    INVESTIGATING,
    DUPLICATE,
    NOT_COUNCILS_RESPONSIBILITY,
    NO_FURTHER_ACTION,
    INTERNAL_REFERRAL,
    CANCELLED,
    REOPEN,
    FOR_TRIAGE,
    UNCHANGED
}
