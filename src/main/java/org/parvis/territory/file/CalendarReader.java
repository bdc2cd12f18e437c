package org.parvis.territory.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.OpeningHours.Period;

/** Reads opening hours: for each day of the week a list of "08:30-12:00". */
final class CalendarReader {

    private CalendarReader() {}

    static OpeningHours hours(Entry calendar, OpeningHours otherwise) {
        return calendar.entry("hours").map(week -> week(calendar, week)).orElse(otherwise);
    }

    static Set<LocalDate> closingDays(Entry calendar) {
        return Set.copyOf(calendar.parsedTexts("closed", LocalDate::parse, "must be a date like 2026-12-24"));
    }

    private static OpeningHours week(Entry calendar, Entry week) {
        Map<DayOfWeek, List<Period>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, week.parsedTexts(name(day), CalendarReader::period, "must be hours like 08:30-12:00"));
        }
        week.refuseOthers();
        try {
            OpeningHours hours = new OpeningHours(days);
            if (hours.isEmpty()) {
                calendar.problem("hours", "must be open at some time, or be left out");
            }
            return hours;
        } catch (IllegalArgumentException e) {
            calendar.problem("hours", String.valueOf(e.getMessage()));
            return new OpeningHours(Map.of());
        }
    }

    private static Period period(String text) {
        String[] ends = text.split("\\s*[-–]\\s*", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Period(LocalTime.parse(ends[0]), LocalTime.parse(ends[1].equals("24:00") ? "00:00" : ends[1]));
    }

    private static String name(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
