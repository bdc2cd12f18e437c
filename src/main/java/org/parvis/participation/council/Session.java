package org.parvis.participation.council;

import org.parvis.participation.meeting.Meeting;

/**
 * A meeting at which a council sits, and how many members came.
 *
 * @param present all three 0 where nobody noted who came
 */
public record Session(Meeting meeting, int present, int excused, int absent) {

    /** Whether somebody noted who came. */
    public boolean isNoted() {
        return present + excused + absent > 0;
    }

    public int members() {
        return present + excused + absent;
    }
}
