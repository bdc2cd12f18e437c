package org.parvis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A moment that an address sends, as the places in long lists are written: seconds since 1970, and what is beyond them. */
public final class TypedMoment {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    /** Behind the first day of 9999, which stands for «never» in rows and for the beginning of lists. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private TypedMoment() {}

    /**
     * Empty for what is no moment, or one that nobody means.
     *
     * @param unit of the part beyond the seconds
     */
    public static Optional<Instant> find(String seconds, String beyond, ChronoUnit unit) {
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)).plus(Long.parseLong(beyond), unit))
                    .filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
