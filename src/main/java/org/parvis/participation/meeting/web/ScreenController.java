package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.live.LiveStreams;
import org.parvis.participation.live.LiveStreams.Frame;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Polls;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.QrDrawing;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The big screen: the questions that were read and the poll, told as they change; without JavaScript it loads itself again. */
@Controller
@AllowAnyone
class ScreenController implements LiveStreams.Subject {

    /** What can be read from the last row. */
    private static final int ON_A_WALL = 5;

    private static final String ONE = MeetingPlaces.ONE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MeetingPlaces places;
    private final LiveQuestions questions;
    private final Polls polls;
    private final LiveStreams streams;
    private final RateLimits limits;

    ScreenController(MeetingPlaces places, LiveQuestions questions, Polls polls, LiveStreams streams, RateLimits limits) {
        this.places = places;
        this.questions = questions;
        this.polls = polls;
        this.streams = streams;
        this.limits = limits;
    }

    @GetMapping(ONE + "/ecran")
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String meeting, View view) {
        MeetingPlace place = places.personal(slug, meeting, view);
        String address = view.absoluteUrl(place.path() + "/questions");
        return Page.of("meeting/screen", new ScreenPage(
                place, place.meeting().isAsking(places.now()), questions.listShown(place.meeting().id(), ON_A_WALL),
                polls.findShown(place.meeting().id()).orElse(null), place.meeting().isInRoom(places.now()), QrDrawing.of(address),
                address.replaceFirst("https?://", "")));
    }

    /** Once questions and polls are closed there is nothing to follow: 204 tells a browser not to come again. */
    @GetMapping(ONE + "/direct")
    void follow(@PathVariable String slug, @PathVariable String meeting, HttpServletRequest request, HttpServletResponse response, View view) throws IOException {
        limits.lookUp(request);
        MeetingPlace place = places.personal(slug, meeting, view);
        if (!place.meeting().isAsking(places.now()) && !polls.isAsking(place.meeting())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        streams.follow(place.meeting().id(), this, request, response);
    }

    @Override
    public Frame read(UUID meeting) {
        List<Map<String, Object>> shown = questions.listShown(meeting, ON_A_WALL).stream()
                .map(one -> Map.<String, Object>of("id", one.id(), "words", one.words(), "name", one.name(), "supports", one.supports()))
                .toList();
        Map<String, Object> all = new HashMap<>();
        all.put("questions", shown);
        polls.findShown(meeting).ifPresent(one -> all.put("poll", ScreenPoll.of(one)));
        boolean goesOn = questions.isAsking(meeting) || polls.isAsking(meeting);
        return new Frame(JSON.writeValueAsString(all), goesOn ? Frame.State.GOES_ON : Frame.State.OVER);
    }
}
