package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.SharedAnswer;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** When people can take part, for their own calendar: in everything, or in one process. */
@Controller
@AllowAnyone
class CalendarController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Meetings stay in the calendar of everything for a year. */
    private static final Duration LATELY = Duration.ofDays(365);

    private final Processes processes;
    private final Budgets budgets;
    private final Meetings meetings;

    CalendarController(Processes processes, Budgets budgets, Meetings meetings) {
        this.processes = processes;
        this.budgets = budgets;
        this.meetings = meetings;
    }

    @GetMapping("/participer/calendrier.ics")
    void all(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ParticipationCalendar calendar = new ParticipationCalendar(view.site().name() + " – " + view.t("participation.title"), view);
        Map<UUID, List<Meeting>> held = meetings.listPublic(processes.now().minus(LATELY)).stream().collect(Collectors.groupingBy(Meeting::processId));
        processes.listPublished().forEach(process -> {
            calendar.add(process);
            held.getOrDefault(process.id(), List.of()).forEach(meeting -> calendar.add(process, meeting));
        });
        budgets.listPublished().forEach(calendar::add);
        write(calendar, "participer", request, response);
    }

    @GetMapping("/participer/{slug}/calendrier.ics")
    void one(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        ParticipationCalendar calendar = new ParticipationCalendar(process.title(), view);
        calendar.add(process);
        meetings.listPublic(process).forEach(meeting -> calendar.add(process, meeting));
        write(calendar, slug, request, response);
    }

    private static void write(ParticipationCalendar calendar, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".ics\"");
        SharedAnswer.of(calendar.write(), FRESH).write(request, response);
    }
}
