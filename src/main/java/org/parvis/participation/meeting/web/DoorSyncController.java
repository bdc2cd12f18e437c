package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.Arrival.Tick;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.BoundedBody;
import org.parvis.web.HttpProblem;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What devices at the door fetch and tell: the list, and what they ticked while they had no network. */
@RestController
@AllowTeam
class DoorSyncController {

    private static final int MOST_BYTES = 500_000;
    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofDays(1);
    /** What is no id is answered as one that nobody has. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final Arrivals arrivals;

    DoorSyncController(MeetingPlaces places, Registrations registrations, Arrivals arrivals) {
        this.places = places;
        this.registrations = registrations;
        this.arrivals = arrivals;
    }

    @GetMapping(DoorController.PATH + "/liste.json")
    @PageTransaction
    ResponseEntity<String> list(@PathVariable String slug, @PathVariable String meeting, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return json(DoorList.of(
                place, place.meeting().about().ends().plus(KEPT), registrations.list(place.meeting()), registrations.ticketHashes(place.meeting()),
                arrivals.list(place.meeting())));
    }

    /** In the order in which they were ticked. Told again, each is answered as it was. */
    @PostMapping(DoorController.PATH + "/pointages")
    ResponseEntity<String> tell(@PathVariable String slug, @PathVariable String meeting, HttpServletRequest request, View view)
            throws IOException {
        MeetingPlace place = places.hosted(slug, meeting, view);
        Instant now = places.now();
        List<Tick> ticks = new ArrayList<>();
        for (JsonNode one : read(BoundedBody.read(request, MOST_BYTES))) {
            UUID id = Typed.id(one.path("id").asString("")).orElseThrow(() -> new HttpProblem(400));
            ticks.add(new Tick(id, one.path("undo").asBoolean(false) ? null : arrival(id, one, now)));
        }
        return json(arrivals.tell(place.meeting(), ticks, view.visitor()));
    }

    private static Arrival arrival(UUID id, JsonNode one, Instant now) {
        String typed = one.path("registration").asString("");
        @Nullable UUID registration = typed.isEmpty() ? null : Typed.id(typed).orElse(NOBODY);
        return new Arrival(id, registration, one.path("people").asInt(0), at(one, now));
    }

    /** By the device's clock, where that can be. */
    private static Instant at(JsonNode one, Instant now) {
        try {
            Instant told = Instant.parse(one.path("at").asString(""));
            return told.isAfter(now) || told.isBefore(now.minus(Duration.ofDays(30))) ? now : told;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static Iterable<JsonNode> read(byte[] body) {
        @Nullable JsonNode all = null;
        try {
            all = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new HttpProblem(400);
        }
        if (all == null || !all.isArray() || all.size() > MOST) {
            throw new HttpProblem(400);
        }
        return all;
    }

    private static ResponseEntity<String> json(Object value) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(JSON.writeValueAsString(value));
    }
}
