package org.parvis.knowledge;

/** Who may read an article. */
public enum Readers {
    /** Everybody; a note in it may be for agents alone. */
    PUBLIC,
    AGENTS
}
