package org.parvis.casework.queues;

import java.util.Locale;

/** The ways a desk looks at its cases. The name in URLs is {@link #slug()}. */
public enum Queue {
    /** Mine. */
    MES,
    /** My departments'. */
    EQUIPE,
    /** Past their deadline. */
    RETARD,
    /** Waiting for the requester. */
    ATTENTE,
    /** In nobody's hands. */
    LIBRES,
    /** In the hands of absent colleagues. */
    ABSENTS,
    /** Nothing has happened for days. */
    SILENCE,
    /** Everything, closed ones too, newest first. */
    TOUS;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Open cases only, most pressing first; otherwise all, newest first. */
    boolean isOfOpenCases() {
        return this != TOUS;
    }
}
