package org.parvis.participation.meeting.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.AnswerCorrections;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.OtherDates;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.web.TicketPage.Correcting;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.QrDrawing;
import org.parvis.web.Redirect;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a personal link opens: confirming, the ticket, taking a seat that is held, not coming. Reading it changes nothing, as mail scanners read them all. */
@Controller
@AllowAnyone
class TicketController {

    private static final String ONE = MeetingPlaces.ONE + "/billet";
    private static final RateLimit CORRECTIONS = new RateLimit("meeting-correction", 20, Duration.ofHours(1));
    private static final Set<String> DONE = Set.of("confirme", "pris", "change", "rendu", "deja", "corrige");

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final OtherDates dates;
    private final AnswerCorrections corrections;
    private final RateLimits limits;

    TicketController(
            MeetingPlaces places, Registrations registrations, OtherDates dates, AnswerCorrections corrections, RateLimits limits) {
        this.places = places;
        this.registrations = registrations;
        this.dates = dates;
        this.corrections = corrections;
        this.limits = limits;
    }

    @GetMapping(ONE)
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(places.personal(slug, meeting, view), token, DONE.contains(done) ? done : "", "", view);
    }

    @PostMapping(ONE + "/confirmer")
    Object confirm(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "cle", defaultValue = "") String token, View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        return act(place, token, "confirme", view, _ -> registrations.confirm(place.meeting(), token));
    }

    @PostMapping(ONE + "/accepter")
    Object accept(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "cle", defaultValue = "") String token, View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        return act(place, token, "pris", view, own -> registrations.accept(place.meeting(), own));
    }

    @PostMapping(ONE + "/annuler")
    Object leave(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "cle", defaultValue = "") String token, View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        return act(place, token, "", view, own -> registrations.leave(place.meeting(), own));
    }

    /** A seat at another date, and none at this one any more: opens its ticket. */
    @PostMapping(ONE + "/changer")
    Object change(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam(name = "date", defaultValue = "") String date,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        Optional<Registration> own = registrations.findByLink(place.meeting(), token);
        if (own.isEmpty()) {
            return gone(place);
        }
        try {
            MeetingPlace other = places.published(slug, date);
            Registration made = dates.change(place.meeting(), own.get(), other.meeting().id());
            return Redirect.to(view, other.path() + "/billet?cle=" + registrations.link(made) + "&fait=change");
        } catch (Refusal refused) {
            return page(place, token, "", view.t(refused), view).withStatus(422);
        }
    }

    /** No seat at another date any more. */
    @PostMapping(ONE + "/rendre")
    Object giveBack(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam(name = "date", defaultValue = "") String date,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        return act(place, token, "rendu", view, own -> dates.giveBack(place.meeting(), own, places.published(slug, date).meeting().id()));
    }

    /** Answers the meeting's questions otherwise, until it begins. */
    @PostMapping(ONE + "/reponses")
    Object correct(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        Optional<Registration> own = registrations.findByLink(place.meeting(), token);
        if (own.isEmpty()) {
            return gone(place);
        }
        Answers typed = Answers.typed(fields);
        if (!limits.allows(CORRECTIONS, own.get().id().toString())) {
            FormErrors errors = new FormErrors().add("reponses", view.t("meeting.refused.corrections"));
            return page(place, own.get(), token, "", "", new Correcting(typed, errors), view).withStatus(429);
        }
        try {
            corrections.correct(place.meeting(), own.get(), typed);
            return Redirect.to(view, place.path() + "/billet?cle=" + token + "&fait=corrige");
        } catch (MeetingRefused refused) {
            return page(place, own.get(), token, "", "", new Correcting(typed, FormErrors.of(refused.problems(), view)), view).withStatus(422);
        } catch (Refusal refused) {
            return page(place, token, "", view.t(refused), view).withStatus(422);
        }
    }

    /** @param done empty where nothing is left to show */
    private Object act(MeetingPlace place, String token, String done, View view, Consumer<Registration> act) {
        Optional<Registration> own = registrations.findByLink(place.meeting(), token);
        if (own.isEmpty()) {
            return gone(place);
        }
        try {
            act.accept(own.get());
            return Redirect.to(view, done.isEmpty() ? place.path() + "?fait=desinscrit" : place.path() + "/billet?cle=" + token + "&fait=" + done);
        } catch (Refusal refused) {
            return page(place, token, "", view.t(refused), view).withStatus(422);
        }
    }

    private Page page(MeetingPlace place, String token, String done, String refusal, View view) {
        return registrations.findByLink(place.meeting(), token)
                .map(own -> page(
                        place, own, token, done, refusal, corrections.isOpen(place.meeting(), own) ? Correcting.of(own) : null, view))
                .orElseGet(() -> gone(place));
    }

    private Page page(
            MeetingPlace place, Registration own, String token, String done, String refusal, @Nullable Correcting correcting, View view) {
        return Page.of("meeting/ticket", new TicketPage(
                place, own, token, places.now(), registrations.placeInQueue(own),
                own.state() == State.SEATED ? QrDrawing.of(door(place, token, view)) : null,
                AnsweredQuestion.of(place.meeting().form(), own.answers(), view.locale()), correcting, dates.list(place.meeting(), own), done, refusal));
    }

    /** What the camera of whoever receives people opens. */
    private static String door(MeetingPlace place, String token, View view) {
        return view.absoluteUrl(place.deskPath() + "/entree?billet=" + Registrations.ticket(token));
    }

    private static Page gone(MeetingPlace place) {
        return Page.of("meeting/gone", place).withStatus(404);
    }
}
