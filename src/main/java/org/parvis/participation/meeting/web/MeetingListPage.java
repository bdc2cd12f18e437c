package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingDates;

/** The meetings of a process, as everybody sees them. */
public record MeetingListPage(Process process, List<Meeting> meetings, Instant now) {

    /** The next one first, each with its other dates to come. */
    public List<List<Meeting>> coming() {
        return MeetingDates.group(meetings.stream().filter(one -> !one.isOver(now)).toList());
    }

    /** The latest first. */
    public List<Meeting> past() {
        return meetings.stream().filter(one -> one.isOver(now)).toList().reversed();
    }

    public MeetingPlace place(Meeting one) {
        return new MeetingPlace(process, one);
    }
}
