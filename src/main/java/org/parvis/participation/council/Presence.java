package org.parvis.participation.council;

/** Whether a member came to a session. */
public enum Presence {
    PRESENT,
    EXCUSED,
    ABSENT
}
