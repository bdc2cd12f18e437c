package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;

/** The meetings at which somebody receives people: those to come and those that have just been. */
public record HostListPage(List<MeetingPlace> places, Instant now) {

    public List<MeetingPlace> coming() {
        return places.stream().filter(one -> !one.meeting().isOver(now)).toList();
    }

    /** The latest first. */
    public List<MeetingPlace> past() {
        return places.stream().filter(one -> one.meeting().isOver(now)).toList().reversed();
    }
}
