package org.parvis.participation.meeting.web;

import java.time.Instant;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
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
    private final ProcessRights rights;

    MeetingPlaces(Processes processes, Meetings meetings, ProcessRights rights) {
        this.processes = processes;
        this.meetings = meetings;
        this.rights = rights;
    }

    Process published(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }

    /** That everybody can read of. */
    MeetingPlace published(String slug, String meeting) {
        Process process = published(slug);
        return meetings.find(process, meeting)
                .filter(Meeting::isPublic)
                .map(one -> new MeetingPlace(process, one))
                .orElseThrow(HttpProblem::notFound);
    }

    /** With a secret of somebody in its address: not at a kiosk, where the next person could open it. */
    MeetingPlace personal(String slug, String meeting, View view) {
        if (view.isKiosk()) {
            throw HttpProblem.notFound();
        }
        return published(slug, meeting);
    }

    /** For whoever announces its meetings. */
    Process written(String slug, View view) {
        return rights.get(slug, ProcessAct.WRITE, view.visitor());
    }

    /** Drafts too. */
    MeetingPlace written(String slug, String meeting, View view) {
        return any(written(slug, view), meeting, view);
    }

    /** For whoever receives people there. */
    MeetingPlace hosted(String slug, String meeting, View view) {
        return any(rights.get(slug, ProcessAct.HOST, view.visitor()), meeting, view);
    }

    private MeetingPlace any(Process process, String slug, View view) {
        boolean isWritten = rights.may(view.visitor(), ProcessAct.WRITE, process);
        return meetings.find(process, slug).map(one -> new MeetingPlace(process, one, isWritten)).orElseThrow(HttpProblem::notFound);
    }

    /** The moment by which meetings begin and end. */
    Instant now() {
        return processes.now();
    }
}
