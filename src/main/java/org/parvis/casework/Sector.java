package org.parvis.casework;

import java.util.Set;
import java.util.UUID;

/**
 * A part of the authority that keeps what it handles to itself: social action, taxes, school, civil status. CNIL's grid
 * for local portals wants such sectors watertight (arrêté of 4 July 2013, RU-030).
 *
 * @param outside what whoever works elsewhere may know at most of a private case
 * @param departments those that are in it
 */
public record Sector(String code, String label, Outside outside, Set<UUID> departments) {

    public static final int LONGEST_LABEL = 80;

    /** What whoever works elsewhere may know at most. */
    public enum Outside {
        NOTHING,
        /** That there is something, for the roles that answer «where is my request»; nothing for others. */
        TRACE,
        /** Its title for those roles; that there is something for others. */
        TITLE
    }

    public Sector {
        departments = Set.copyOf(departments);
    }
}
