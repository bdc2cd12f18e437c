package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.TeamWork;
import org.parvis.web.HomeTile.Link;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The next meetings of a process. */
@Component
@Order(4)
class FacilitatorWork implements TeamWork {

    private static final int NEXT = 3;

    private final Meetings meetings;
    private final MeetingPlaces places;

    FacilitatorWork(Meetings meetings, MeetingPlaces places) {
        this.meetings = meetings;
        this.places = places;
    }

    @Override
    public ProcessRole role() {
        return ProcessRole.FACILITATOR;
    }

    @Override
    public List<Link> links(Process process, View view) {
        Instant now = places.now();
        List<Link> next = meetings.listPublic(process).stream()
                .filter(one -> !one.isOver(now) && !one.isCancelled())
                .limit(NEXT)
                .map(one -> link(new MeetingPlace(process, one), view))
                .toList();
        return next.isEmpty() ? List.of(new Link(view.t("team.work.meetings"), "/bureau/rencontres")) : next;
    }

    private static Link link(MeetingPlace place, View view) {
        Meeting meeting = place.meeting();
        return new Link(view.t("team.work.meeting", meeting.title(), MeetingTimes.of(meeting.about(), view)), place.deskPath() + "/inscrits");
    }
}
