package org.parvis.report.browse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last report of a page, after which the next one begins. */
public record Cursor(Instant submittedAt, UUID id) {

    /** Before the first report: nothing is newer. */
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    public String word() {
        return submittedAt.getEpochSecond() + "." + submittedAt.getNano() / 1_000 + "." + id;
    }

    /** The cursor that an address names, if it is one. */
    public static Optional<Cursor> find(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        String[] parts = word.split("\\.", 3);
        try {
            return Optional.of(new Cursor(
                    Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1_000),
                    UUID.fromString(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
