package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says that they come.
 *
 * @param email null for somebody without one, whom an agent registered, and once it was forgotten
 * @param companions whom they bring along
 * @param needs to take part, in their words; empty for nothing
 * @param heldUntil until when a seat is held for them; null where none is offered
 */
public record Registration(
        UUID id,
        UUID meetingId,
        @Nullable String email,
        String name,
        int companions,
        String needs,
        Locale language,
        State state,
        @Nullable Instant heldUntil,
        Instant createdAt) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_NEEDS = 500;

    /** How it stands. */
    public enum State {
        /** The address has not answered. */
        PENDING,
        SEATED,
        WAITING,
        /** A seat is held for whoever waited, until they take it. */
        OFFERED,
        /** A seat was offered and not taken in time: it went to the next. */
        LAPSED
    }

    /** What somebody types. */
    public record Wish(String name, int companions, String needs) {

        /** What is wrong with it, by field, as message keys. */
        public Map<String, String> problems(MeetingAbout about) {
            Map<String, String> problems = new LinkedHashMap<>();
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                problems.put("nom", "meeting.refused.name");
            }
            if (companions < 0 || companions > about.companions()) {
                problems.put("avec", "meeting.refused.with");
            } else if (!about.holds(1 + companions)) {
                problems.put("avec", "meeting.refused.tooMany");
            }
            if (needs.length() > LONGEST_NEEDS) {
                problems.put("besoins", "meeting.refused.needs");
            }
            return problems;
        }
    }

    /** How many chairs that is. */
    public int seats() {
        return 1 + companions;
    }
}
