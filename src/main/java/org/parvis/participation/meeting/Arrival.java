package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has come, as it was ticked at the door.
 *
 * @param id given by the device that ticked it: told twice, it is one
 * @param registrationId null for people who had not registered
 * @param people how many came at once
 * @param at by the device's clock
 */
public record Arrival(UUID id, @Nullable UUID registrationId, int people, Instant at) {

    /** More come in several groups. */
    public static final int MOST = 10_000;

    /** Those of whoever had registered. */
    public static Map<UUID, Arrival> byRegistration(List<Arrival> arrivals) {
        Map<UUID, Arrival> byRegistration = new HashMap<>();
        for (Arrival one : arrivals) {
            @Nullable UUID registration = one.registrationId();
            if (registration != null) {
                byRegistration.put(registration, one);
            }
        }
        return byRegistration;
    }

    /**
     * What a device tells: that somebody has come, or that it was ticked by mistake.
     *
     * @param id of the arrival
     * @param arrival null where it is undone
     */
    public record Tick(UUID id, @Nullable Arrival arrival) {}

    /** What became of a tick. */
    public enum Outcome {
        /** Written down, now or when it was told before. */
        COUNTED,
        /** They have come already: ticked with another id. */
        TWICE,
        /** Nobody of that meeting. */
        UNKNOWN
    }

    /** @param first by what they had come already; null where they had not */
    public record Told(UUID id, Outcome outcome, @Nullable Arrival first) {}

    /**
     * Who came to a meeting.
     *
     * @param registered people who were expected: registrations with a seat and their companions
     * @param arrived of those
     * @param walkIns people who had not registered
     */
    public record Figures(int registered, int arrived, int walkIns) {

        public int all() {
            return arrived + walkIns;
        }
    }
}
