package org.parvis.casework;

/** What must be given with a move, in the order in which forms ask for it; without it the move is refused. */
public enum Given {
    QUESTION,
    ANSWER,
    REASON,
    BODY,
    ORIGINAL,
    REASON_OF_FACT,
    REASON_OF_LAW,
    SIGNATORY;

    /** Key of the message to whoever has not given it. */
    public String refusal() {
        return "casework.refused.missing." + this;
    }
}
