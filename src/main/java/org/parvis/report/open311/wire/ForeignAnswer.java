package org.parvis.report.open311.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another city's server answered: rows of named values, whatever the root was called and whether it was XML or
 * JSON. Values are text; empty ones are left out.
 */
public record ForeignAnswer(List<Map<String, String>> rows) {

    /** The longest answer that is read, in bytes. */
    public static final int LONGEST = 5_000_000;

    /** The answer is not XML, nor JSON, nor of a shape that GeoReport knows. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    public ForeignAnswer {
        rows = List.copyOf(rows);
    }

    /** Reads the body by its first character, as servers announce one format and send the other. */
    public static ForeignAnswer read(byte[] body) {
        if (body.length > LONGEST) {
            throw new Unreadable("The answer is too long");
        }
        return new ForeignAnswer(looksLikeXml(body) ? ForeignXml.rows(body) : ForeignJson.rows(body));
    }

    /** The first value of that name in the first row. */
    public Optional<String> first(String name) {
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst().get(name));
    }

    /** What the server says is wrong, or null if nothing is. */
    public @Nullable String complaint() {
        boolean complains = !rows.isEmpty()
                && rows.getFirst().containsKey("code")
                && !rows.getFirst().containsKey("service_request_id");
        return complains ? first("description").orElse("error " + rows.getFirst().get("code")) : null;
    }

    private static boolean looksLikeXml(byte[] body) {
        for (byte each : body) {
            if (each == '<') {
                return true;
            }
            if (each == '[' || each == '{') {
                return false;
            }
        }
        throw new Unreadable("The answer is neither XML nor JSON");
    }
}
