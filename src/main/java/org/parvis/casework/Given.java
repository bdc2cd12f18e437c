package org.parvis.casework;

/** What must be given with a move; without it the move is refused. */
public enum Given {
    QUESTION,
    ANSWER,
    REASON,
    REASON_OF_FACT,
    REASON_OF_LAW,
    SIGNATORY,
    BODY,
    ORIGINAL
}
