package org.parvis.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day and an hour that a form sends, as a date and time field writes them: 2026-12-03T18:30. */
public final class TypedTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TypedTime() {}

    /** As the field writes it. */
    public static String field(Instant at, ZoneId zone) {
        return FIELD.format(at.atZone(zone));
    }

    /**
     * Empty for what is none, lies in a year that nobody means, or in the hour that the clocks leave out in spring. Of the hour that
     * comes twice in autumn it is the first.
     */
    public static Optional<Instant> find(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed))
                    .filter(at -> at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR)
                    .filter(at -> !zone.getRules().getValidOffsets(at).isEmpty())
                    .map(at -> at.atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
