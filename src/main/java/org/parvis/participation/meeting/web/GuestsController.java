package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.AnswerCorrections;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.ReservedSeats.Guest;
import org.parvis.participation.meeting.ReservedSeats;
import org.parvis.participation.meeting.Reserves;
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

/** Who comes: a list to read and to print, and registering people who call or come to the counter. */
@Controller
@AllowTeam
class GuestsController {

    private static final String PATH = DeskMeetingController.PATH + "/{meeting}/inscrits";
    private static final Set<String> DONE = Set.of("inscrit", "attente", "retire");

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final Reserves reserves;
    private final ReservedSeats seats;
    private final AnswerCorrections corrections;

    GuestsController(
            MeetingPlaces places, Registrations registrations, Reserves reserves, ReservedSeats seats, AnswerCorrections corrections) {
        this.places = places;
        this.registrations = registrations;
        this.reserves = reserves;
        this.seats = seats;
        this.corrections = corrections;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.hosted(slug, meeting, view), GuestForm.EMPTY, DONE.contains(done) ? done : "", new FormErrors());
    }

    /** To tick with a pen. */
    @GetMapping(PATH + "/feuille")
    @PageTransaction
    Page sheet(@PathVariable String slug, @PathVariable String meeting, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return Page.of("meeting/sheet", new GuestsPage(
                place, registrations.list(place.meeting()), Map.of(), reserves.list(place.meeting()), GuestForm.EMPTY, null, places.now(), "", new FormErrors()));
    }

    @PostMapping(PATH)
    Object add(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        GuestForm form = GuestForm.read(fields);
        Optional<EmailAddress> address = EmailAddress.find(form.email());
        if (!form.email().isEmpty() && address.isEmpty()) {
            return page(place, form, "", new FormErrors().add("email", view.t("messaging.refused.address"))).withStatus(422);
        }
        if (!form.group().isEmpty() && Typed.id(form.group()).isEmpty()) {
            return page(place, form, "", new FormErrors().add("groupe", view.t("meeting.refused.reserveNone"))).withStatus(422);
        }
        try {
            Registration made = register(place, address.orElse(null), form, view);
            return Redirect.to(view, place.deskPath() + "/inscrits?fait=" + (made.state() == State.SEATED ? "inscrit" : "attente"));
        } catch (MeetingRefused refused) {
            @Nullable Registration known = address.flatMap(one -> registrations.findListed(place.meeting(), one)).orElse(null);
            return page(place, form, known, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(place, form, "", new FormErrors().add("nom", view.t(refused))).withStatus(422);
        }
    }

    private Registration register(MeetingPlace place, @Nullable EmailAddress address, GuestForm form, View view) {
        Locale language = view.site().language();
        return Typed.id(form.group())
                .map(group -> seats.register(place.meeting(), group, new Guest(address, form.wish(), language), view.visitor()))
                .orElseGet(() -> registrations.registerFor(place.meeting(), address, form.wish(), language, view.visitor()));
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/retirer")
    Object remove(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        try {
            registrations.leaveFor(place.meeting(), id, view.visitor());
            return Redirect.to(view, place.deskPath() + "/inscrits?fait=retire");
        } catch (Refusal refused) {
            return page(place, GuestForm.EMPTY, "", new FormErrors().add("inscrits", view.t(refused))).withStatus(422);
        }
    }

    private Page page(MeetingPlace place, GuestForm form, String done, FormErrors errors) {
        return page(place, form, null, done, errors);
    }

    private Page page(MeetingPlace place, GuestForm form, @Nullable Registration known, String done, FormErrors errors) {
        List<Registration> all = registrations.list(place.meeting());
        return Page.of("meeting/guests", new GuestsPage(
                place, all, corrections.listPast(all), reserves.list(place.meeting()), form, known, places.now(), done, errors));
    }
}
