package org.parvis.casework.bulk;

/** What can be done to many cases at once, each with a way back. */
public enum BulkAction {
    /** Undone by giving each case back to whoever had it. */
    ASSIGN,
    GIVE_TO_TEAM,
    /** Undone by sending each case back to the department where it was. */
    REASSIGN,
    /** Undone by leaving the case to nobody; «pris en charge» has been said and stays. */
    TAKE,
    /** Undone by reopening. */
    RESOLVE,
    /** Undone by reopening. */
    DECLINE,
    /** What is noted stays noted. */
    NOTE
}
