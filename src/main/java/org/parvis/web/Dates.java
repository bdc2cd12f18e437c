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
        return format(isFrench() ? "d MMMM yyyy 'à' H 'h' mm" : "d MMMM yyyy 'at' HH:mm", instant.atZone(zone));
    }

    String moment(Instant instant, Words words) {
        ZonedDateTime then = instant.atZone(zone);
        LocalDate today = LocalDate.now(zone);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        String time = format(isFrench() ? "H 'h' mm" : "HH:mm", then);
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

    private boolean isFrench() {
        return "fr".equals(locale.getLanguage());
    }

    private String format(String pattern, ZonedDateTime time) {
        boolean isFirst = isFrench() && time.getDayOfMonth() == 1;
        String said = isFirst ? pattern.replace("d MMMM", "d'er' MMMM") : pattern;
        return DateTimeFormatter.ofPattern(said.replace(" 'h' ", "\u00A0'h'\u00A0"), locale).format(time);
    }
}
