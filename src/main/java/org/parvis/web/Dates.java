package org.parvis.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times in a language and a territory's zone. */
final class Dates {

    private final Locale locale;
    private final ZoneId zone;

    Dates(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    String date(LocalDate date) {
        return format("d MMMM yyyy", date.atStartOfDay(zone));
    }

    String dateTime(Instant instant) {
        ZonedDateTime then = instant.atZone(zone);
        return format((isFrench() ? "d MMMM yyyy 'à' " : "d MMMM yyyy 'at' ") + timePattern(then), then);
    }

    String moment(Instant instant, Words words) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = LocalDate.now(zone);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        String time = format(timePattern(then), then);
        if (days == 0) {
            return words.text(locale, "web.moment.today", time);
        }
        if (days == 1) {
            return words.text(locale, "web.moment.yesterday", time);
        }
        if (days == -1) {
            return words.text(locale, "web.moment.tomorrow", time);
        }
        String day = format(then.getYear() == today.getYear() ? "EEEE d MMMM" : "d MMMM yyyy", then);
        return words.text(locale, "web.moment.day", day, time);
    }

    String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** «10 h», «10 h 05»: full hours go without minutes in French. */
    private String timePattern(ZonedDateTime time) {
        if (!isFrench()) {
            return "HH:mm";
        }
        return time.getMinute() == 0 ? "H 'h'" : "H 'h' mm";
    }

    private boolean isFrench() {
        return "fr".equals(locale.getLanguage());
    }

    private String format(String pattern, ZonedDateTime time) {
        boolean first = isFrench() && time.getDayOfMonth() == 1;
        String written = pattern.replace(" 'h'", "\u00A0'h'").replace("'h' ", "'h'\u00A0");
        return DateTimeFormatter.ofPattern(first ? written.replace("d MMMM", "d'er' MMMM") : written, locale).format(time);
    }
}
