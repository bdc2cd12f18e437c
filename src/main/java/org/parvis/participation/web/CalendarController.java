package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budgets;
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

    private final Processes processes;
    private final Budgets budgets;

    CalendarController(Processes processes, Budgets budgets) {
        this.processes = processes;
        this.budgets = budgets;
    }

    @GetMapping("/participer/calendrier.ics")
    void all(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ParticipationCalendar calendar = new ParticipationCalendar(view.site().name() + " – " + view.t("participation.title"), view);
        processes.listPublished().forEach(calendar::add);
        budgets.listPublished().forEach(calendar::add);
        write(calendar, "participer", request, response);
    }

    @GetMapping("/participer/{slug}/calendrier.ics")
    void one(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        ParticipationCalendar calendar = new ParticipationCalendar(process.title(), view);
        calendar.add(process);
        write(calendar, slug, request, response);
    }

    private static void write(ParticipationCalendar calendar, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".ics\"");
        SharedAnswer.of(calendar.write(), FRESH).write(request, response);
    }
}
