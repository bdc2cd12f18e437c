package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.TableNote;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One note of a table: said better, without its photo, removed, or made an idea. */
@Controller
@AllowTeam
class NoteController {

    private static final String PATH = WrapUpController.PATH + "/notes/{id:[0-9a-f-]{36}}";

    private final MeetingPlaces places;
    private final TableNotes notes;
    private final NotePhotos photos;

    NoteController(MeetingPlaces places, TableNotes notes, NotePhotos photos) {
        this.places = places;
        this.notes = notes;
        this.photos = photos;
    }

    private record Known(MeetingPlace place, TableNote note) {}

    private Known known(String slug, String meeting, UUID id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return new Known(place, notes.find(place.meeting(), id).orElseThrow(HttpProblem::notFound));
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        Known known = known(slug, meeting, id, view);
        return page(known, NoteForm.of(known.note()), "", known.note().words(), new FormErrors());
    }

    @PostMapping(PATH)
    Object change(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            View view) {
        Known known = known(slug, meeting, id, view);
        NoteForm form = NoteForm.read(fields);
        try {
            notes.change(known.note(), form.draft(), photos.received(photo), view.visitor());
            return back(known, "change", view);
        } catch (MeetingRefused refused) {
            return page(known, form, "", known.note().words(), FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal noPicture) {
            return page(known, form, "", known.note().words(), new FormErrors().add("photo", view.t(noPicture))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/photo/retirer")
    Object removePhotos(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        Known known = known(slug, meeting, id, view);
        notes.removePhotos(known.note(), view.visitor());
        return back(known, "photo", view);
    }

    @PostMapping(PATH + "/retirer")
    Object remove(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        Known known = known(slug, meeting, id, view);
        try {
            notes.remove(known.note(), view.visitor());
            return back(known, "retire", view);
        } catch (Refusal refused) {
            return page(known, NoteForm.of(known.note()), "", known.note().words(), new FormErrors().add("table", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/idee")
    Object become(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            @RequestParam(name = "titre", defaultValue = "") String title,
            @RequestParam(name = "texte", defaultValue = "") String text,
            View view) {
        Known known = known(slug, meeting, id, view);
        try {
            notes.become(known.note(), title.strip(), text.strip(), view.visitor());
            return back(known, "idee", view);
        } catch (ProposalRefused refused) {
            FormErrors errors = new FormErrors();
            refused.problems().forEach((field, key) -> errors.add(Map.of("title", "titre", "words", "texte").getOrDefault(field, "titre"), view.t(key)));
            return page(known, NoteForm.of(known.note()), title, text, errors).withStatus(422);
        } catch (Refusal refused) {
            return page(known, NoteForm.of(known.note()), title, text, new FormErrors().add("titre", view.t(refused))).withStatus(422);
        }
    }

    private static Object back(Known known, String done, View view) {
        return Redirect.to(view, known.place().deskPath() + "/suites?fait=" + done);
    }

    private Page page(Known known, NoteForm form, String title, String text, FormErrors errors) {
        return Page.of("meeting/note", new NotePage(
                known.place(), known.note(), form, notes.photos(List.of(known.note().id())).getOrDefault(known.note().id(), List.of()), title, text,
                errors));
    }
}
