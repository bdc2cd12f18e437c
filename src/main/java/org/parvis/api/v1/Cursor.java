package org.parvis.api.v1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.parvis.casework.CaseFeed;

/** A place in a list as programs carry it: opaque, so that what it is made of may change. */
final class Cursor {

    private Cursor() {}

    static String of(CaseFeed.Place place) {
        return of(ChronoUnit.MICROS.between(Instant.EPOCH, place.movedAt()) + " " + place.id());
    }

    static CaseFeed.Place place(String cursor) {
        String[] parts = read(cursor).split(" ");
        if (parts.length != 2) {
            throw wrong();
        }
        try {
            return new CaseFeed.Place(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw wrong();
        }
    }

    static String of(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static UUID id(String cursor) {
        try {
            return UUID.fromString(read(cursor));
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static String read(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static ApiProblem wrong() {
        return new ApiProblem(400, "cursor");
    }
}
