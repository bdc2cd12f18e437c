package org.parvis.participation.meeting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.MeetingRights;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Registrations;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The meetings of all processes, for whoever receives people at them. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR})
class HostController {

    private static final Duration LATELY = Duration.ofDays(90);

    private final Meetings meetings;
    private final Processes processes;
    private final Registrations registrations;
    private final MeetingRights rights;

    HostController(Meetings meetings, Processes processes, Registrations registrations, MeetingRights rights) {
        this.meetings = meetings;
        this.processes = processes;
        this.registrations = registrations;
        this.rights = rights;
    }

    @GetMapping("/bureau/rencontres")
    Page list(View view) {
        Instant now = registrations.now();
        List<MeetingPlace> places = meetings.listPublic(now.minus(LATELY)).stream()
                .map(one -> new MeetingPlace(processes.get(one.processId()), one))
                .filter(one -> rights.mayHost(view.visitor(), one.process()))
                .toList();
        return Page.of("meeting/host", new HostListPage(places, now));
    }
}
