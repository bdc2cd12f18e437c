package org.parvis.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day and an hour that a form sends, as a date and time field writes them: 2026-12-03T18:30. */
public final class TypedTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private TypedTime() {}

    /** Empty for what is none, or lies in a year that nobody means. */
    public static Optional<Instant> find(String typed, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(typed))
                    .filter(at -> at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR)
                    .map(at -> at.atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
