package org.parvis.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day that a form or an address sends, as a date field writes it: 2026-12-03. */
public final class TypedDay {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private TypedDay() {}

    /** Empty for what is no day, or lies in a year that nobody means. */
    public static Optional<LocalDate> find(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
