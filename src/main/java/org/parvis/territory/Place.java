package org.parvis.territory;

import java.util.UUID;
import org.parvis.shared.GeoPoint;

/**
 * A place found by its words or near a point.
 *
 * @param kind what it is
 * @param label as it is shown and kept ("12 bis rue Houdan, 92330 Sceaux")
 * @param streetId its street, or itself
 * @param point where it is
 * @param exact false when the number asked for does not exist and this is the nearest one
 */
public record Place(Kind kind, String label, UUID streetId, GeoPoint point, boolean exact) {

    /** What was found. */
    public enum Kind {
        ADDRESS,
        STREET,
        LANDMARK
    }
}
