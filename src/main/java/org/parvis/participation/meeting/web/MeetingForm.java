package org.parvis.participation.meeting.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.springframework.util.MultiValueMap;

/**
 * What is said of a meeting, as it is typed at the desk; times are those of the territory.
 *
 * @param why its date or place moves
 */
public record MeetingForm(
        String title,
        String words,
        String agenda,
        String format,
        String kind,
        String place,
        String link,
        String starts,
        String ends,
        String entry,
        String capacity,
        String companions,
        String needs,
        String hold,
        String why) {

    static final MeetingForm EMPTY = new MeetingForm(
            "", "", "", Format.WORKSHOP.name(), Kind.PLACE.name(), "", "", "", "", Entry.REGISTERED.name(), "", "2", Needs.ASKED.name(),
            String.valueOf(MeetingAbout.HOLD), "");


    static MeetingForm of(MeetingAbout about, ZoneId zone) {
        return new MeetingForm(
                about.title(), about.words(), about.agenda(), about.format().name(), about.kind().name(), about.place(), about.link(),
                TypedTime.field(about.starts(), zone), TypedTime.field(about.ends(), zone), about.entry().name(),
                about.capacity() == null ? "" : String.valueOf(about.capacity()), String.valueOf(about.companions()), about.needs().name(),
                String.valueOf(about.holdHours()), "");
    }

    static MeetingForm read(MultiValueMap<String, String> fields) {
        return new MeetingForm(
                Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "agenda"), Typed.of(fields, "format"),
                Typed.of(fields, "kind"), Typed.of(fields, "place"), Typed.of(fields, "link"), Typed.of(fields, "starts"),
                Typed.of(fields, "ends"), Typed.of(fields, "entry"), Typed.of(fields, "capacity"), Typed.of(fields, "companions"),
                fields.containsKey("needs") ? Needs.ASKED.name() : Needs.NOT_ASKED.name(), Typed.of(fields, "hold"), Typed.of(fields, "why"));
    }

    /** What is no date and no number, by field, as message keys. */
    Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (TypedTime.find(starts, zone).isEmpty()) {
            problems.put("starts", "participation.refused.moment");
        }
        if (TypedTime.find(ends, zone).isEmpty()) {
            problems.put("ends", "participation.refused.moment");
        }
        number("capacity", capacity, problems);
        number("companions", companions, problems);
        number("hold", hold, problems);
        return problems;
    }

    private static void number(String field, String typed, Map<String, String> problems) {
        if (!typed.isEmpty() && number(typed) == null) {
            problems.put(field, "meeting.refused." + field);
        }
    }

    /** Of dates and numbers that are some; without the place or the link of a meeting that has none. */
    MeetingAbout about(ZoneId zone) {
        @Nullable Integer seats = number(capacity);
        @Nullable Integer with = number(companions);
        @Nullable Integer hours = number(hold);
        Kind where = Typed.one(Kind.values(), kind).orElse(Kind.PLACE);
        return new MeetingAbout(
                title, words, agenda, Typed.one(Format.values(), format).orElse(Format.MEETING), where,
                where == Kind.ONLINE ? "" : place, null, where == Kind.PLACE ? "" : link, TypedTime.find(starts, zone).orElseThrow(), TypedTime.find(ends, zone).orElseThrow(),
                Typed.one(Entry.values(), entry).orElse(Entry.REGISTERED), seats, with == null ? 0 : with,
                Typed.one(Needs.values(), needs).orElse(Needs.NOT_ASKED), hours == null ? MeetingAbout.HOLD : hours);
    }

    /** Null for what is none. */
    static @Nullable Integer number(String typed) {
        return typed.matches("[0-9]{1,7}") ? Integer.valueOf(typed) : null;
    }
}
