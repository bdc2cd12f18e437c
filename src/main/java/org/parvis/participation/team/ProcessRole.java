package org.parvis.participation.team;

/** What somebody of the authority does for one process, whatever their department. */
public enum ProcessRole {
    /** Conducts it: writes it and its activities, answers its ideas, concludes. */
    OFFICER,
    /** Finds out whether its ideas can be done. */
    APPRAISER,
    /** Reads what residents write in it before, or after, everybody does. */
    MODERATOR,
    /** Receives people at its meetings and writes down what they say. */
    FACILITATOR
}
