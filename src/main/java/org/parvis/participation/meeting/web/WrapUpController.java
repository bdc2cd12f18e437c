package org.parvis.participation.meeting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Proposals;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.MeetingMinutes;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.TableNote;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** After a meeting: how many came, what tables said, the minutes. */
@Controller
@AllowTeam
class WrapUpController {

    static final String PATH = DeskMeetingController.PATH + "/{meeting}/suites";

    private static final Set<String> DONE = Set.of("note", "change", "retire", "photo", "garde", "corrige", "publie", "idee");

    private final MeetingPlaces places;
    private final TableNotes notes;
    private final MeetingMinutes minutes;
    private final Arrivals arrivals;
    private final Proposals proposals;
    private final NotePhotos photos;

    WrapUpController(
            MeetingPlaces places,
            TableNotes notes,
            MeetingMinutes minutes,
            Arrivals arrivals,
            Proposals proposals,
            NotePhotos photos) {
        this.places = places;
        this.notes = notes;
        this.minutes = minutes;
        this.arrivals = arrivals;
        this.proposals = proposals;
        this.photos = photos;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "table", defaultValue = "") String table,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        NoteForm form = notes.list(place.meeting()).stream()
                .filter(one -> one.table().equals(table))
                .reduce((_, last) -> last)
                .map(one -> NoteForm.of(one).next())
                .orElse(NoteForm.EMPTY);
        return page(place, form, null, DONE.contains(done) ? done : "", new FormErrors());
    }

    /** The photo is kept before anything is written, as that waits for the disk. */
    @PostMapping(PATH + "/notes")
    Object note(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        NoteForm form = NoteForm.read(fields);
        try {
            notes.add(place.meeting(), form.draft(), photos.received(photo), view.visitor());
            return Redirect.to(view, place.deskPath() + "/suites?fait=note&table=" + URLEncoder.encode(form.table(), StandardCharsets.UTF_8) + "#noter");
        } catch (MeetingRefused refused) {
            return page(place, form, null, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal noPicture) {
            return page(place, form, null, "", new FormErrors().add("photo", view.t(noPicture))).withStatus(422);
        }
    }

    /** Kept for the desk, or published. */
    @PostMapping(PATH + "/compte-rendu")
    Object write(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        String typed = Typed.of(fields, "headcount");
        String words = Typed.of(fields, "minutes");
        Typing typing = new Typing(typed, words);
        @Nullable Integer headcount = typed.isEmpty() ? null : MeetingForm.number(typed);
        if (!typed.isEmpty() && headcount == null) {
            return page(place, NoteForm.EMPTY, typing, "", new FormErrors().add("headcount", view.t("meeting.refused.headcount"))).withStatus(422);
        }
        try {
            if (fields.containsKey("publier")) {
                minutes.publish(place.meeting(), headcount, words, view.visitor());
            } else {
                minutes.save(place.meeting(), headcount, words, view.visitor());
            }
            return Redirect.to(view, place.deskPath() + "/suites?fait=" + (fields.containsKey("publier") ? "publie" : place.meeting().after().publishedAt() != null ? "corrige" : "garde"));
        } catch (MeetingRefused refused) {
            return page(place, NoteForm.EMPTY, typing, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    /** What was typed of the minutes. */
    private record Typing(String headcount, String minutes) {}

    private Page page(MeetingPlace place, NoteForm form, @Nullable Typing typing, String done, FormErrors errors) {
        List<TableNote> said = notes.list(place.meeting());
        Map<UUID, String> numbers = new HashMap<>();
        proposals.list(said.stream().map(TableNote::proposalId).filter(Objects::nonNull).toList())
                .forEach(one -> numbers.put(one.id(), one.number()));
        @Nullable Integer counted = place.meeting().after().headcount();
        return Page.of("meeting/wrapup", new WrapUpPage(
                place, arrivals.figures(place.meeting()), said, notes.photos(said.stream().map(TableNote::id).toList()), numbers, form,
                typing != null ? typing.headcount() : counted == null ? "" : String.valueOf(counted),
                typing != null ? typing.minutes() : place.meeting().after().minutes(), places.now(), done, errors));
    }
}
