package org.parvis.participation.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The meetings of all processes, for whoever receives people at them. */
@Controller
@AllowTeam
class HostController {

    private static final Duration LATELY = Duration.ofDays(90);

    private final MeetingPlaces places;
    private final Meetings meetings;
    private final ProcessRights rights;

    HostController(MeetingPlaces places, Meetings meetings, ProcessRights rights) {
        this.places = places;
        this.meetings = meetings;
        this.rights = rights;
    }

    @GetMapping("/bureau/rencontres")
    @PageTransaction
    Page list(View view) {
        Instant now = places.now();
        Map<UUID, Process> hosted =
                rights.list(ProcessAct.HOST, view.visitor()).stream().collect(Collectors.toMap(Process::id, one -> one));
        List<MeetingPlace> shown = meetings.listPublic(now.minus(LATELY)).stream()
                .filter(one -> hosted.containsKey(one.processId()))
                .map(one -> new MeetingPlace(Objects.requireNonNull(hosted.get(one.processId())), one))
                .toList();
        return Page.of("meeting/host", new HostListPage(shown, now));
    }
}
