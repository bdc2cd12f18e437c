package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.function.Predicate;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingRights;
import org.parvis.participation.meeting.Meetings;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What an address is about. */
@Component
class MeetingPlaces {

    /** Of a meeting's public page. */
    static final String ONE = "/participer/{slug}/rencontres/{meeting}";

    private final Processes processes;
    private final Meetings meetings;
    private final MeetingRights rights;

    MeetingPlaces(Processes processes, Meetings meetings, MeetingRights rights) {
        this.processes = processes;
        this.meetings = meetings;
        this.rights = rights;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read of. */
    MeetingPlace published(String slug, String meeting) {
        return in(published(slug), meeting, Meeting::isPublic);
    }

    /** With a secret of somebody in its address: not at a kiosk, where the next person could open it. */
    MeetingPlace personal(String slug, String meeting, View view) {
        if (view.isKiosk()) {
            throw HttpProblem.notFound();
        }
        return published(slug, meeting);
    }

    Process any(String slug) {
        return processes.find(slug).orElseThrow(HttpProblem::notFound);
    }

    /** Drafts too. */
    MeetingPlace any(String slug, String meeting) {
        return in(any(slug), meeting, _ -> true);
    }

    /** For whoever receives people there. */
    MeetingPlace hosted(String slug, String meeting, View view) {
        MeetingPlace place = any(slug, meeting);
        if (!rights.mayHost(view.visitor(), place.process())) {
            throw HttpProblem.notFound();
        }
        return place;
    }

    /** The moment by which meetings begin and end. */
    Instant now() {
        return processes.now();
    }

    private MeetingPlace in(Process process, String slug, Predicate<Meeting> isShown) {
        return meetings.find(process, slug).filter(isShown).map(one -> new MeetingPlace(process, one)).orElseThrow(HttpProblem::notFound);
    }
}
