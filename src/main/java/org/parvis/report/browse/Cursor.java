package org.parvis.report.browse;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.web.TypedMoment;

/** The last report of a page, after which the next one begins. */
public record Cursor(Instant submittedAt, UUID id) {

    /** Before the first report: nothing is newer. */
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    public String word() {
        return submittedAt.getEpochSecond() + "." + submittedAt.getNano() / 1_000 + "." + id;
    }

    /** The cursor that an address names, if it is one. */
    public static Optional<Cursor> find(@Nullable String word) {
        String[] parts = word == null ? new String[0] : word.split("\\.", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(parts[2]);
            return TypedMoment.find(parts[0], parts[1], ChronoUnit.MICROS).map(at -> new Cursor(at, id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
