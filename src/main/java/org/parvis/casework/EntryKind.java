package org.parvis.casework;

/** What a line of the timeline tells. */
public enum EntryKind {
    OPENED,
    TAKEN,
    STARTED,
    ASKED,
    ANSWERED,
    RESOLVED,
    DECLINED,
    FORWARDED,
    TAKEN_BACK,
    MARKED_DUPLICATE,
    DUPLICATE_UNDONE,
    REOPENED,
    /** Another case was found to be about the same thing as this one. */
    DUPLICATE_JOINED,
    DUPLICATE_LEFT,
    ASSIGNED,
    /** For a team of its department. */
    TO_TEAM,
    /** For its department as a whole again. */
    LEFT_TEAM,
    REASSIGNED,
    FINER_STATUS,
    NOTE,
    MESSAGE,
    /** The requester wrote, without having been asked. */
    RECEIVED,
    /** A machine answered in the requester's place: no answer, and nobody is told. */
    AUTO_REPLIED,
    TASK_GIVEN,
    TASK_DONE,
    TASK_REFUSED,
    TASK_CANCELLED,
    /** An answer is written and waits for a second pair of eyes. */
    APPROVAL_ASKED,
    APPROVED,
    APPROVAL_RETURNED,
    APPROVAL_WITHDRAWN,
    WARNED,
    ESCALATED,
    /** What follows is of the legal clock: each has its legal date in its data, see {@link LegalReading}. */
    ARE_SENT,
    PIECES_ASKED,
    /** The letter that asks for them has been posted. */
    PIECES_POSTED,
    PIECES_RECEIVED,
    NOTIFIED,
    /** Silence has decided. */
    IMPLICIT,
    ATTESTED,
    REASONS_ASKED,
    REASONS_GIVEN,
    APPEALED,
    WITHDRAWN,
    JUDGED,
    /** With the day of silence, as it concerns others too. */
    PUBLISHED,
    /** Somebody holds the sending for abusive. */
    ABUSE_ALLEGED,
    /** Somebody else does too. */
    ABUSIVE,
    /** The authority has taken back what it granted. */
    RETRACTED,
    /** An earlier line had a wrong date, or tells what never happened. */
    CORRECTED,
    /** A value of the law changed, and with it the day of silence. */
    LEGAL_CHANGED,
    /** The day of silence is near. */
    LEGAL_NEAR;

    static EntryKind of(MoveKind move) {
        return switch (move) {
            case TAKE -> TAKEN;
            case START -> STARTED;
            case ASK -> ASKED;
            case RECEIVE_ANSWER -> ANSWERED;
            case RESOLVE -> RESOLVED;
            case DECLINE -> DECLINED;
            case FORWARD -> FORWARDED;
            case TAKE_BACK -> TAKEN_BACK;
            case MARK_DUPLICATE -> MARKED_DUPLICATE;
            case UNDO_DUPLICATE -> DUPLICATE_UNDONE;
            case REOPEN -> REOPENED;
        };
    }
}
