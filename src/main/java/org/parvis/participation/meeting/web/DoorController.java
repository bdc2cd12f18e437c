package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of a meeting by forms, and the page that does the same on a device without network. */
@Controller
@AllowTeam
class DoorController {

    static final String PATH = DeskMeetingController.PATH + "/{meeting}/entree";

    /** How many come at once where nothing else is said. */
    private static final String ALONE = "1";

    private static final Set<String> DONE = Set.of("compte", "deja", "inconnu", "annule");

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final Arrivals arrivals;

    DoorController(MeetingPlaces places, Registrations registrations, Arrivals arrivals) {
        this.places = places;
        this.registrations = registrations;
        this.arrivals = arrivals;
    }

    /** @param ticket as the camera of whoever receives people reads it */
    @GetMapping(PATH)
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "billet", defaultValue = "") String ticket,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        @Nullable Registration scanned = registrations.findByTicket(place.meeting(), ticket).orElse(null);
        String said = !ticket.isEmpty() && scanned == null ? "inconnu" : DONE.contains(done) ? done : "";
        return page(place, scanned, ALONE, said, new FormErrors(), view);
    }

    private Page page(MeetingPlace place, @Nullable Registration scanned, String people, String done, FormErrors errors, View view) {
        List<Arrival> all = arrivals.list(place.meeting());
        return Page.of("meeting/door", new DoorPage(
                place, registrations.list(place.meeting()).stream().filter(one -> one.state() == State.SEATED).toList(), Arrival.byRegistration(all),
                all.stream().filter(one -> one.registrationId() == null).toList(), arrivals.figures(place.meeting()), scanned, view.newKey(), people,
                done, errors));
    }

    /** Nobody's name is in it: browsers keep it, and the list beside it. */
    @GetMapping(PATH + "/hors-ligne")
    Page offline(@PathVariable String slug, @PathVariable String meeting, View view) {
        return Page.of("meeting/offline", places.hosted(slug, meeting, view));
    }

    /** @param registration empty for people who had not registered */
    @PostMapping(PATH)
    Object tick(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "inscrit", defaultValue = "") String registration,
            @RequestParam(name = "personnes", defaultValue = ALONE) String people,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        Optional<UUID> known = Typed.id(registration);
        @Nullable Integer many = MeetingForm.number(people.strip());
        if (Typed.id(id).isEmpty() || !registration.isEmpty() && known.isEmpty()) {
            return back(place, "inconnu", view);
        }
        if (many == null || many < 1 || many > Arrival.MOST) {
            return wrong(place, known, people, view);
        }
        Arrival one = new Arrival(Typed.id(id).get(), known.orElse(null), many, places.now());
        return back(place, switch (arrivals.tick(place.meeting(), one, view.visitor()).outcome()) {
            case COUNTED -> "compte";
            case TWICE -> "deja";
            case UNKNOWN -> "inconnu";
        }, view);
    }

    /** The form again: with what was typed, or that of whom a number of people was wrong with. */
    private Object wrong(MeetingPlace place, Optional<UUID> known, String people, View view) {
        Optional<Registration> whose =
                known.flatMap(id -> registrations.list(place.meeting()).stream().filter(one -> one.id().equals(id)).findFirst());
        if (known.isPresent() && whose.isEmpty()) {
            return back(place, "inconnu", view);
        }
        if (arrivals.list(place.meeting()).stream().anyMatch(one -> known.isPresent() && known.get().equals(one.registrationId()))) {
            return back(place, "deja", view);
        }
        String field = whose.map(one -> one.companions() > 0 ? "p-billet" : "billet").orElse("personnes");
        FormErrors errors = new FormErrors().add(field, view.t("meeting.refused.arrived", Arrival.MOST));
        return page(place, whose.orElse(null), whose.isEmpty() ? people : ALONE, "", errors, view).withStatus(422);
    }

    @PostMapping(PATH + "/annuler")
    Object undo(@PathVariable String slug, @PathVariable String meeting, @RequestParam(defaultValue = "") String id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        Typed.id(id).ifPresent(one -> arrivals.undo(place.meeting(), one));
        return back(place, "annule", view);
    }

    private static Object back(MeetingPlace place, String done, View view) {
        return Redirect.to(view, place.deskPath() + "/entree?fait=" + done);
    }
}
