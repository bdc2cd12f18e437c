package org.parvis.participation.meeting.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.Reserve;
import org.parvis.participation.meeting.Reserves;
import org.parvis.participation.team.AllowTeam;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Question;
import org.parvis.shared.SafeCell;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who comes, as a file: to count meals or to prepare tables. Without addresses, which nobody needs for that; that it was taken is in the journal. */
@Controller
@AllowTeam
class GuestListController {

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final Reserves reserves;

    GuestListController(MeetingPlaces places, Registrations registrations, Reserves reserves) {
        this.places = places;
        this.registrations = registrations;
        this.reserves = reserves;
    }

    @GetMapping(DeskMeetingController.PATH + "/{meeting}/inscrits.csv")
    void file(@PathVariable String slug, @PathVariable String meeting, View view, HttpServletResponse response) throws IOException {
        MeetingPlace place = places.hosted(slug, meeting, view);
        List<Question> form = place.meeting().form();
        Map<UUID, String> groups = reserves.list(place.meeting()).stream().collect(Collectors.toMap(Reserve::id, Reserve::name));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.meeting().slug() + "-inscrits.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            List<String> head = new ArrayList<>(List.of("nom", "etat", "personnes", "groupe", "besoins"));
            form.forEach(one -> head.add(SafeCell.of(one.label().in(view.locale()))));
            csv.writeRecord(head);
            registrations.listFor(place.meeting(), view.visitor()).forEach(one -> csv.writeRecord(cells(one, form, groups, view)));
        }
    }

    private static List<String> cells(Registration one, List<Question> form, Map<UUID, String> groups, View view) {
        Map<String, String> answers = AnsweredQuestion.of(form, one.answers(), view.locale()).stream()
                .collect(Collectors.toMap(AnsweredQuestion::code, AnsweredQuestion::answer));
        String group = one.reserveId() == null ? "" : groups.getOrDefault(one.reserveId(), "");
        List<String> cells = new ArrayList<>(List.of(
                SafeCell.of(one.name()), one.state().name(), String.valueOf(one.seats()), SafeCell.of(group), SafeCell.of(one.needs())));
        form.forEach(question -> cells.add(SafeCell.of(answers.getOrDefault(question.code(), ""))));
        return cells;
    }
}
