package org.parvis.report.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Draft;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Printable;

/**
 * A place to choose from a list; its value travels in the form and comes back.
 *
 * @param note how far it is, or where it comes from; may be empty
 */
public record PlaceChoice(GeoPoint point, String label, String note, @Nullable String objectId) {

    private static final int LONGEST_LABEL = 200;

    public String value() {
        return point.lon() + ";" + point.lat() + ";" + (objectId == null ? "" : objectId.replace(";", "")) + ";" + label;
    }

    /** An address as somebody typed it: one line, cut where nobody writes on. */
    static String label(@Nullable String typed) {
        return typed == null ? "" : Printable.line(typed, LONGEST_LABEL);
    }

    Draft.Spot spot() {
        return new Draft.Spot(point.lon(), point.lat(), label, objectId);
    }

    /** Reads a value as it came back, which may be anything. */
    static Optional<PlaceChoice> read(String value) {
        String[] parts = value.split(";", 4);
        if (parts.length < 4 || parts[3].length() > LONGEST_LABEL || parts[2].length() > 80) {
            return Optional.empty();
        }
        return point(parts[0], parts[1])
                .map(point -> new PlaceChoice(point, parts[3], "", parts[2].isEmpty() ? null : parts[2]));
    }

    static Optional<GeoPoint> point(String lon, String lat) {
        try {
            return Optional.of(new GeoPoint(Double.parseDouble(lon), Double.parseDouble(lat)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
