package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registration.State;

/**
 * What a device at the door keeps: names, how many, hashes of tickets and who has come; nothing else of anybody.
 *
 * @param until after that moment devices forget it
 * @param walkIns people who had not registered and have come
 */
record DoorList(String meeting, Instant starts, Instant until, List<Guest> guests, int walkIns) {

    /** @param arrival null for who has not come */
    record Guest(UUID id, String name, int companions, List<String> tickets, @Nullable Came arrival) {}

    record Came(UUID id, Instant at, int people) {}

    static DoorList of(
            MeetingPlace place, Instant until, List<Registration> all, Map<UUID, List<String>> tickets, List<Arrival> arrivals) {
        Map<UUID, Arrival> came = Arrival.byRegistration(arrivals);
        List<Guest> guests = all.stream()
                .filter(one -> one.state() == State.SEATED)
                .map(one -> new Guest(one.id(), one.name(), one.companions(), tickets.getOrDefault(one.id(), List.of()), came(came.get(one.id()))))
                .toList();
        int walkIns = arrivals.stream().filter(one -> one.registrationId() == null).mapToInt(Arrival::people).sum();
        return new DoorList(place.meeting().title(), place.meeting().about().starts(), until, guests, walkIns);
    }

    private static @Nullable Came came(@Nullable Arrival one) {
        return one == null ? null : new Came(one.id(), one.at(), one.people());
    }
}
