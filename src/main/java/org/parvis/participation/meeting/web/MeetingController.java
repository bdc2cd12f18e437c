package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.Proposals;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingCalendar;
import org.parvis.participation.meeting.MeetingDates;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.TableNote;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.SharedAnswer;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a process, each for a calendar, and what was said at them. */
@Controller
@AllowAnyone
class MeetingController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String ONE = MeetingPlaces.ONE;

    private final MeetingPlaces places;
    private final Meetings meetings;
    private final MeetingDates dates;
    private final Polls polls;
    private final Registrations registrations;
    private final Arrivals arrivals;
    private final TableNotes notes;
    private final LiveQuestions questions;
    private final Proposals proposals;

    MeetingController(
            MeetingPlaces places,
            Meetings meetings,
            MeetingDates dates,
            Polls polls,
            Registrations registrations,
            Arrivals arrivals,
            TableNotes notes,
            LiveQuestions questions,
            Proposals proposals) {
        this.places = places;
        this.meetings = meetings;
        this.dates = dates;
        this.polls = polls;
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.notes = notes;
        this.questions = questions;
        this.proposals = proposals;
    }

    @GetMapping("/participer/{slug}/rencontres")
    @PageTransaction
    Page list(@PathVariable String slug) {
        Process process = places.published(slug);
        return Page.of("meeting/list", new MeetingListPage(process, meetings.listPublic(process), places.now()));
    }

    /** With the link of an online meeting for whoever has a seat; alone, or with all dates of its series. */
    @GetMapping(ONE + "/rencontre.ics")
    void calendar(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam(name = "dates", defaultValue = "") String which,
            View view,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MeetingPlace place = places.published(slug, meeting);
        boolean isSeated = registrations.findByLink(place.meeting(), token).filter(one -> one.state() == Registration.State.SEATED).isPresent();
        MeetingCalendar calendar = new MeetingCalendar(view.site().slug());
        for (Meeting one : which.equals("toutes") ? dates.listPublic(place.meeting()) : List.of(place.meeting())) {
            boolean isOwn = isSeated && one.id().equals(place.meeting().id());
            calendar.add(one, view.absoluteUrl(new MeetingPlace(place.process(), one).path()), isOwn ? one.about().link() : "");
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.meeting().slug() + ".ics\"");
        byte[] bytes = calendar.write().getBytes(StandardCharsets.UTF_8);
        if (token.isEmpty()) {
            SharedAnswer.of(bytes, FRESH).write(request, response);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(bytes);
        }
    }

    /** Not there as long as the desk alone reads them. */
    @GetMapping(ONE + "/compte-rendu")
    @PageTransaction
    Page minutes(@PathVariable String slug, @PathVariable String meeting) {
        MeetingPlace place = places.published(slug, meeting);
        if (!place.meeting().after().isPublished()) {
            throw HttpProblem.notFound();
        }
        List<TableNote> all = notes.list(place.meeting());
        List<UUID> ideas = all.stream().map(TableNote::proposalId).filter(Objects::nonNull).toList();
        Map<UUID, String> numbers = new HashMap<>();
        proposals.list(ideas).stream().filter(one -> one.isVisible()).forEach(one -> numbers.put(one.id(), one.number()));
        List<TableNote> said = all.stream().filter(one -> one.proposalId() == null || numbers.containsKey(one.proposalId())).toList();
        return Page.of("meeting/minutes", new MinutesPage(
                place, arrivals.figures(place.meeting()), said, notes.photos(said.stream().map(TableNote::id).toList()), numbers,
                questions.list(place.meeting()).stream().filter(one -> one.state() == LiveQuestion.State.ANSWERED).toList(),
                polls.listClosed(place.meeting())));
    }
}
