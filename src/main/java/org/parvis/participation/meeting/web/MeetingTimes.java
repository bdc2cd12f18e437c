package org.parvis.participation.meeting.web;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.web.View;

/** When a meeting is, as people say it: «jeudi 14 mai 2026, de 18 h 30 à 20 h». */
public final class MeetingTimes {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("HH:mm");

    private MeetingTimes() {}

    public static String of(MeetingAbout about, View view) {
        ZonedDateTime starts = about.starts().atZone(view.site().zone());
        ZonedDateTime ends = about.ends().atZone(view.site().zone());
        if (!starts.toLocalDate().equals(ends.toLocalDate())) {
            return view.t("meeting.when.days", view.dateTime(about.starts()), view.dateTime(about.ends()));
        }
        String day = starts.getDayOfWeek().getDisplayName(TextStyle.FULL, view.locale());
        return view.t("meeting.when.day", day, view.date(starts.toLocalDate()), time(starts.toLocalTime(), view), time(ends.toLocalTime(), view));
    }

    private static String time(LocalTime time, View view) {
        if (!view.locale().getLanguage().equals("fr")) {
            return ENGLISH.format(time);
        }
        return time.getMinute() == 0 ? time.getHour() + "\u00A0h" : "%d\u00A0h\u00A0%02d".formatted(time.getHour(), time.getMinute());
    }
}
