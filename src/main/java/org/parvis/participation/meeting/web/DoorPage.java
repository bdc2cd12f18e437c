package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Registration;
import org.parvis.web.FormErrors;

/**
 * The door of a meeting.
 *
 * @param seated people who are expected
 * @param arrivals by registration
 * @param walkIns groups of people who had not registered
 * @param scanned whose ticket was scanned; null for nobody's
 * @param key of the next tick, so that it counts once
 * @param people who had not registered, as it was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DoorPage(
        MeetingPlace place,
        List<Registration> seated,
        Map<UUID, Arrival> arrivals,
        List<Arrival> walkIns,
        Arrival.Figures figures,
        @Nullable Registration scanned,
        String key,
        String people,
        String done,
        FormErrors errors) {

    public @Nullable Arrival arrival(Registration one) {
        return arrivals.get(one.id());
    }
}
