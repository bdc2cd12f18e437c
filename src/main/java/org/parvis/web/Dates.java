package org.parvis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates and times in a language and a territory's zone. */
public final class Dates {

    private record Pattern(String words, Locale locale) {}

    /** A dozen patterns in each language: reading one costs more than using it. */
    private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ZoneId zone;

    public Dates(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    public String date(LocalDate date) {
        return format(day(date) + " MMMM yyyy", date.atStartOfDay(zone));
    }

    public String dateTime(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        String day = day(then.toLocalDate()) + " MMMM yyyy ";
        return format(day + (isFrench() ? "'à' " : "'at' ") + time(then), then);
    }

    String moment(Instant instant, Words words) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = LocalDate.now(zone);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        String time = format(time(then), then);
        if (days == 0) {
            return words.text(locale, "web.moment.today", time);
        }
        if (days == 1) {
            return words.text(locale, "web.moment.yesterday", time);
        }
        if (days == -1) {
            return words.text(locale, "web.moment.tomorrow", time);
        }
        String number = day(then.toLocalDate());
        String day = format(
                then.getYear() == today.getYear() ? "EEEE " + number + " MMMM" : number + " MMMM yyyy", then);
        return words.text(locale, "web.moment.day", day, time);
    }

    String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private boolean isFrench() {
        return "fr".equals(locale.getLanguage());
    }

    /** «le 1er décembre», «le 2 décembre». */
    private String day(LocalDate date) {
        return isFrench() && date.getDayOfMonth() == 1 ? "d'er'" : "d";
    }

    /** «10 h», «10 h 05». */
    private String time(ZonedDateTime then) {
        return !isFrench() ? "HH:mm" : then.getMinute() == 0 ? "H\u00A0'h'" : "H 'h' mm";
    }

    private String format(String pattern, ZonedDateTime time) {
        boolean isFirst = isFrench() && time.getDayOfMonth() == 1;
        String said = isFirst ? pattern.replace("d MMMM", "d'er' MMMM") : pattern;
        return FORMATTERS
                .computeIfAbsent(
                        new Pattern(said, locale),
                        key -> DateTimeFormatter.ofPattern(key.words().replace(" 'h' ", "\u00A0'h'\u00A0"), key.locale()))
                .format(time);
    }
}
