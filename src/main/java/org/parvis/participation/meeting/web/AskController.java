package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.web.AskPage.Typing;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking and supporting questions from one's phone, without an account; not at a kiosk, which is everybody's device. */
@Controller
@AllowAnyone
class AskController {

    private static final String PATH = MeetingPlaces.ONE + "/questions";
    private static final Set<String> DONE = Set.of("envoyee", "soutenue", "repondu");

    /** A whole room sends through one network. */
    private static final RateLimit ASKED = new RateLimit("meeting-ask", 300, Duration.ofHours(1));

    private static final RateLimit SUPPORTED = new RateLimit("meeting-support", 3_000, Duration.ofHours(1));
    private static final RateLimit ASKED_BY_ONE = new RateLimit("meeting-ask-device", 10, Duration.ofHours(1));

    private final MeetingPlaces places;
    private final LiveQuestions questions;
    private final AskPages pages;
    private final RateLimits limits;

    AskController(MeetingPlaces places, LiveQuestions questions, AskPages pages, RateLimits limits) {
        this.places = places;
        this.questions = questions;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "cle", defaultValue = "") String token,
            HttpServletRequest request,
            View view) {
        return pages.of(places.personal(slug, meeting, view), Typing.NOTHING, DONE.contains(done) ? done : "", new FormErrors(), token, request, view);
    }

    @PostMapping(PATH)
    Object ask(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "question", defaultValue = "") String words,
            @RequestParam(name = "nom", defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        String device = Device.know(request, response);
        try {
            limits.take(ASKED, Source.of(request));
            limits.take(ASKED_BY_ONE, device);
            questions.ask(place.meeting(), words, name, device);
            return Redirect.to(view, place.path() + "/questions?fait=envoyee");
        } catch (MeetingRefused refused) {
            return pages.of(place, new Typing(words, name, Set.of()), "", FormErrors.of(refused.problems(), view), "", request, view).withStatus(422);
        } catch (Refusal refused) {
            return pages.of(place, new Typing(words, name, Set.of()), "", new FormErrors().add("question", view.t(refused)), "", request, view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/soutenir")
    Object support(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        String device = Device.know(request, response);
        try {
            limits.take(SUPPORTED, Source.of(request));
            questions.support(place.meeting(), id, Device.voter(device, view));
            return Redirect.to(view, place.path() + "/questions?fait=soutenue");
        } catch (Refusal refused) {
            return pages.of(place, Typing.NOTHING, "", new FormErrors().add("toutes", view.t(refused)), "", request, view).withStatus(422);
        }
    }
}
