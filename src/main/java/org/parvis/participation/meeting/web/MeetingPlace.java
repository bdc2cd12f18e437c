package org.parvis.participation.meeting.web;

import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;

/**
 * A meeting and the process that it belongs to.
 *
 * @param isWritten whether whoever looks announces and changes it
 */
public record MeetingPlace(Process process, Meeting meeting, boolean isWritten) {

    public MeetingPlace(Process process, Meeting meeting) {
        this(process, meeting, false);
    }

    /** Of its public page. */
    public String path() {
        return Meetings.path(process, meeting);
    }

    /** Of its page at the desk. */
    public String deskPath() {
        return "/bureau/participation/" + process.slug() + "/rencontres/" + meeting.slug();
    }
}
