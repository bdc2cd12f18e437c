package org.parvis.participation.council.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.CouncilOpinion.Reply;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Mandates;
import org.parvis.participation.council.OpinionAbout.Votes;
import org.parvis.participation.meeting.MeetingCalendar;
import org.parvis.participation.meeting.Meetings;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Councils as open data: their composition, what they said, when they sit. A name only where its page shows it. */
@Controller
@AllowAnyone
class CouncilDataController {

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final CouncilSessions sessions;
    private final CouncilOpinions opinions;
    private final RateLimits limits;

    CouncilDataController(
            CouncilPlaces places,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            CouncilSessions sessions,
            CouncilOpinions opinions,
            RateLimits limits) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.sessions = sessions;
        this.opinions = opinions;
        this.limits = limits;
    }

    /** A line for each college. */
    @GetMapping("/conseils.csv")
    void composition(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        List<Council> published = councils.listPublished();
        Map<UUID, List<College>> known = colleges.list(published);
        try (CsvWriter csv = writer(response, "conseils")) {
            csv.writeRecord(
                    "council", "kind", "district", "ended_on", "college", "filled_by", "seats", "taken", "free", "substitutes", "months", "renewals",
                    "call_until", "url");
            for (Council one : published) {
                for (College college : known.getOrDefault(one.id(), List.of())) {
                    csv.writeRecord(
                            SafeCell.of(one.title()), one.about().kind().name(), SafeCell.of(councils.districtOf(one)), text(one.endedOn()),
                            SafeCell.of(college.name()), college.about().filling().name(), String.valueOf(college.about().seats()),
                            String.valueOf(college.taken()), String.valueOf(college.free()), String.valueOf(college.takenSubstitutes()),
                            String.valueOf(college.about().months()), text(college.about().renewals()), text(college.call().until()),
                            view.absoluteUrl(one.path()));
                }
            }
        }
    }

    @GetMapping(CouncilPlaces.ONE + "/avis.csv")
    void opinions(@PathVariable String council, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Council one = places.published(council);
        try (CsvWriter csv = writer(response, "avis-" + one.slug())) {
            csv.writeRecord(
                    "number", "kind", "title", "text", "given_on", "votes_for", "votes_against", "abstentions", "due_on", "answered_at", "fate", "answer",
                    "authority", "corrected_at", "correction", "url");
            for (CouncilOpinion said : opinions.list(one)) {
                if (said.isPublished()) {
                    Votes votes = said.about().votes();
                    Reply reply = said.reply();
                    csv.writeRecord(
                            String.valueOf(said.number()), said.about().kind().name(), SafeCell.of(said.title()), SafeCell.of(said.about().words()),
                            text(said.about().givenOn()), votes == null ? "" : String.valueOf(votes.inFavour()),
                            votes == null ? "" : String.valueOf(votes.against()), votes == null ? "" : String.valueOf(votes.abstained()),
                            text(said.dueOn()), text(said.answeredAt()), reply == null ? "" : reply.fate().name(),
                            reply == null ? "" : SafeCell.of(reply.words()), reply == null ? "" : SafeCell.of(reply.authority()),
                            text(said.correctedAt()), reply == null ? "" : SafeCell.of(reply.reason()),
                            view.absoluteUrl(said.path(one)));
                }
            }
        }
    }

    /** A council in {@code /conseils.json}. */
    record Written(
            String title, String kind, String district, String purpose, String basis, @Nullable String endedOn, String url, List<WrittenCollege> colleges,
            List<WrittenOpinion> opinions) {}

    /** @param names of those of its members who want to be named */
    record WrittenCollege(
            String name, String filledBy, int seats, int taken, int months, @Nullable Integer renewals, @Nullable String callUntil, List<String> names) {}

    /**
     * @param answeredAt when the town first answered
     * @param correctedAt when it corrected the answer, the last time
     * @param correction why
     */
    record WrittenOpinion(
            int number, String kind, String title, String givenOn, String dueOn, @Nullable String answeredAt, @Nullable String fate, @Nullable String answer,
            @Nullable String correctedAt, @Nullable String correction, String url) {}

    @GetMapping("/conseils.json")
    ResponseEntity<List<Written>> all(View view, HttpServletRequest request) {
        limits.lookUp(request);
        List<Council> published = councils.listPublished();
        Map<UUID, List<College>> known = colleges.list(published);
        Map<UUID, List<Mandate>> members = mandates.listOpen(published);
        Map<UUID, List<CouncilOpinion>> said = opinions.listPublished(published);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(published.stream()
                .map(one -> new Written(
                        one.title(), one.about().kind().name(), councils.districtOf(one), one.about().purpose(), one.about().basis(),
                        one.endedOn() == null ? null : one.endedOn().toString(), view.absoluteUrl(one.path()),
                        known.getOrDefault(one.id(), List.of()).stream()
                                .map(college -> write(college, members.getOrDefault(one.id(), List.of())))
                                .toList(),
                        said.getOrDefault(one.id(), List.of()).stream().map(opinion -> write(one, opinion, view)).toList()))
                .toList());
    }

    private static WrittenCollege write(College college, List<Mandate> members) {
        return new WrittenCollege(
                college.name(), college.about().filling().name(), college.about().seats(), college.taken(), college.about().months(),
                college.about().renewals(), college.call().until() == null ? null : college.call().until().toString(),
                members.stream().filter(one -> one.collegeId().equals(college.id())).map(Mandate::publicName).filter(name -> !name.isEmpty()).toList());
    }

    private static WrittenOpinion write(Council council, CouncilOpinion said, View view) {
        Reply reply = said.reply();
        return new WrittenOpinion(
                said.number(), said.about().kind().name(), said.title(), text(said.about().givenOn()), text(said.dueOn()),
                find(said.answeredAt()), reply == null ? null : reply.fate().name(), reply == null ? null : reply.words(), find(said.correctedAt()),
                reply == null || !reply.isCorrection() ? null : reply.reason(), view.absoluteUrl(said.path(council)));
    }

    /** When it sits, for calendars. */
    @GetMapping(CouncilPlaces.ONE + "/calendrier.ics")
    void calendar(@PathVariable String council, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Council one = places.published(council);
        MeetingCalendar calendar = new MeetingCalendar(view.site().slug());
        Process process = councils.processOf(one).filter(Process::isPublished).orElse(null);
        if (process != null) {
            sessions.listPublic(one)
                    .forEach(session -> calendar.add(session.meeting(), view.absoluteUrl(Meetings.path(process, session.meeting())), ""));
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + one.slug() + ".ics\"");
        response.getOutputStream().write(calendar.write().getBytes(StandardCharsets.UTF_8));
    }

    private static CsvWriter writer(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    private static @Nullable String find(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
