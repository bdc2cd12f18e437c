package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * What is said of a meeting before it.
 *
 * @param words what it is for
 * @param agenda what happens when, a line each
 * @param place its address; empty where it is online alone
 * @param point where that is; null where it is not known
 * @param link for whoever has a seat, and nobody else
 * @param capacity seats; null for as many as come
 * @param companions whom one registration may bring along, at most
 * @param holdHours how long an offered seat waits for an answer
 */
public record MeetingAbout(
        String title,
        String words,
        String agenda,
        Format format,
        Kind kind,
        String place,
        @Nullable GeoPoint point,
        String link,
        Instant starts,
        Instant ends,
        Entry entry,
        @Nullable Integer capacity,
        int companions,
        Needs needs,
        int holdHours) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_PLACE = 200;
    public static final int MOST_SEATS = 100_000;
    public static final int MOST_COMPANIONS = 9;
    public static final int LONGEST_HOLD = 168;
    public static final int HOLD = 24;

    /** What it is called. */
    public enum Format {
        MEETING,
        WORKSHOP
    }

    /** Where people take part. */
    public enum Kind {
        PLACE,
        ONLINE,
        BOTH
    }

    /** Whether people say before that they come. */
    public enum Entry {
        FREE,
        REGISTERED
    }

    /** Whether whoever registers is asked what they need to take part. */
    public enum Needs {
        ASKED,
        NOT_ASKED
    }

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "meeting.refused.title");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "meeting.refused.words");
        }
        if (agenda.length() > LONGEST_WORDS) {
            problems.put("agenda", "meeting.refused.words");
        }
        if (place.length() > LONGEST_PLACE || kind != Kind.ONLINE && place.isBlank()) {
            problems.put("place", "meeting.refused.place");
        }
        if (kind != Kind.PLACE && !link.matches("https://[\\x21-\\x7e]{3,500}")) {
            problems.put("link", "meeting.refused.link");
        }
        if (!ends.isAfter(starts)) {
            problems.put("ends", "meeting.refused.ends");
        }
        if (capacity != null && (capacity < 1 || capacity > MOST_SEATS)) {
            problems.put("capacity", "meeting.refused.capacity");
        }
        if (companions < 0 || companions > MOST_COMPANIONS) {
            problems.put("companions", "meeting.refused.companions");
        }
        if (capacity != null && companions <= MOST_COMPANIONS && !problems.containsKey("capacity") && companions + 1 > capacity) {
            problems.put("companions", "meeting.refused.companionsOver");
        }
        if (holdHours < 1 || holdHours > LONGEST_HOLD) {
            problems.put("hold", "meeting.refused.hold");
        }
        return problems;
    }

    /** Whether so many can ever come at once. */
    public boolean holds(int people) {
        return capacity == null || people <= capacity;
    }

    /** Whether whoever planned to come to the one would come to the other, at that time and place. */
    boolean meetsAs(MeetingAbout other) {
        return starts.equals(other.starts) && ends.equals(other.ends) && kind == other.kind && place.equals(other.place);
    }

    MeetingAbout at(@Nullable GeoPoint found) {
        return new MeetingAbout(
                title, words, agenda, format, kind, place, found, link, starts, ends, entry, capacity, companions, needs, holdHours);
    }

    /** The same at another time. */
    MeetingAbout on(Instant from, Instant until) {
        return new MeetingAbout(
                title, words, agenda, format, kind, place, point, link, from, until, entry, capacity, companions, needs, holdHours);
    }
}
