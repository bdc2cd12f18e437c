package org.parvis.casework;

/** The verbs that change where a case stands. */
public enum MoveKind {
    TAKE,
    START,
    ASK,
    RECEIVE_ANSWER,
    RESOLVE,
    DECLINE,
    FORWARD,
    TAKE_BACK,
    MARK_DUPLICATE,
    UNDO_DUPLICATE,
    REOPEN
}
