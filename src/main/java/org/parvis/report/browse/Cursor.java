package org.parvis.report.browse;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last report of a page, after which the next one begins. */
public record Cursor(Instant submittedAt, UUID id) {

    /** Before the first report: nothing is newer. */
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public String word() {
        return submittedAt.getEpochSecond() + "." + submittedAt.getNano() / 1_000 + "." + id;
    }

    /** The cursor that an address names, if it is one: of a moment that the database knows. */
    public static Optional<Cursor> find(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        String[] parts = word.split("\\.", 3);
        try {
            Instant at = Instant.ofEpochSecond(
                    Long.parseLong(parts[0]), Math.multiplyExact(Long.parseLong(parts[1]), 1_000));
            return at.isBefore(FIRST) || at.isAfter(LAST)
                    ? Optional.empty()
                    : Optional.of(new Cursor(at, UUID.fromString(parts[2])));
        } catch (IllegalArgumentException
                | ArithmeticException
                | ArrayIndexOutOfBoundsException
                | DateTimeException e) {
            return Optional.empty();
        }
    }
}
