package org.parvis.participation.petition;

/** Why a petition is not admitted: the list is public, and nothing else is a reason. */
public enum Ground {
    /** The town can do nothing about it. */
    OUTSIDE,
    /** It asks for nothing that can be done. */
    UNCLEAR,
    /** It is about one person's own case. */
    PRIVATE,
    INSULTING,
    /** It says something about people that is theirs to say. */
    PERSONAL,
    /** Another asks for the same. */
    DUPLICATE,
    /** A court has it before it. */
    COURT,
    COMMERCIAL;

    /** Whether nobody reads the text of what is not admitted for this. */
    public boolean hidesWords() {
        return this == PRIVATE || this == INSULTING || this == PERSONAL;
    }
}
