package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.Optional;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Reserves;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedTime;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Seats that are kept for groups, for those who announce meetings. */
@Controller
@AllowTeam
class DeskReservesController {

    private static final String PATH = DeskMeetingController.PATH + "/{meeting}/places";

    private final MeetingPlaces places;
    private final Reserves reserves;

    DeskReservesController(MeetingPlaces places, Reserves reserves) {
        this.places = places;
        this.reserves = reserves;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        ReserveForm form = ReserveForm.of(reserves.list(place.meeting()), place.meeting().seats().kept().releaseAt(), view.site().zone());
        return page(place, form, done.equals("enregistre") ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object save(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        ReserveForm form = ReserveForm.read(fields);
        Optional<Instant> release = TypedTime.find(form.release(), view.site().zone());
        try {
            reserves.save(place.meeting().id(), form.groups(), release.orElse(null), view.visitor());
            return Redirect.to(view, place.deskPath() + "/places?fait=enregistre");
        } catch (MeetingRefused refused) {
            return page(place, form, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    private Page page(MeetingPlace place, ReserveForm form, String done, FormErrors errors) {
        return Page.of("meeting/reserves", new DeskReservesPage(place, reserves.list(place.meeting()), form, places.now(), done, errors));
    }
}
