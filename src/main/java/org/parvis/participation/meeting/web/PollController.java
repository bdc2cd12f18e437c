package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.web.AskPage.Typing;
import org.parvis.participation.meeting.web.RoomVoters.RoomVoter;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answering a poll from one's phone, as questions are asked and supported. */
@Controller
@AllowAnyone
class PollController {

    /** A whole room answers through one network. */
    private static final RateLimit ANSWERED_AT_ALL = new RateLimit("meeting-poll", 3_000, Duration.ofHours(1));

    /**
     * Phones without an account that answer one poll through one network: one laptop fills no hall. In a larger
     * room the others use a network of their own, an account or their hands.
     */
    private static final RateLimit PHONES_OF_A_NETWORK = new RateLimit("meeting-poll-phones", 60, Duration.ofHours(1));

    private final MeetingPlaces places;
    private final Polls polls;
    private final AskPages pages;
    private final RoomVoters voters;
    private final RateLimits limits;

    PollController(MeetingPlaces places, Polls polls, AskPages pages, RoomVoters voters, RateLimits limits) {
        this.places = places;
        this.polls = polls;
        this.pages = pages;
        this.voters = voters;
        this.limits = limits;
    }

    /**
     * @param token of their ticket; empty where they came without
     * @param choices places in the list, from 1; what is no number is no choice
     */
    @PostMapping(MeetingPlaces.ONE + "/sondages/{id:[0-9a-f-]{36}}")
    Object vote(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            @RequestParam(name = "choix", defaultValue = "") List<String> choices,
            @RequestParam(name = "cle", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        String device = Device.know(request, response);
        Set<Integer> chosen = new TreeSet<>();
        choices.stream().filter(one -> one.matches("[0-9]{1,2}")).forEach(one -> chosen.add(Integer.valueOf(one)));
        try {
            limits.take(ANSWERED_AT_ALL, Source.of(request));
            RoomVoter who = voters.find(place.meeting(), device, token, view);
            if (who.voter().equals(device) && !polls.hasAnswered(id, device) && !limits.allows(PHONES_OF_A_NETWORK, id + " " + Source.of(request))) {
                throw new Refusal("meeting.refused.pollNetwork");
            }
            polls.vote(place.meeting(), id, chosen, device, who.voter(), who.known());
            return Redirect.to(view, place.path() + "/questions?fait=repondu" + (token.isEmpty() ? "" : "&cle=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        } catch (MeetingRefused refused) {
            return pages.of(place, new Typing("", "", chosen), "", FormErrors.of(refused.problems(), view), token, request, view).withStatus(422);
        } catch (Refusal refused) {
            return pages.of(place, Typing.NOTHING, "", new FormErrors().add("sondage", view.t(refused)), token, request, view).withStatus(422);
        }
    }
}
