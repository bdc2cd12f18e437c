package org.parvis.casework.web;

import org.parvis.shared.GeoPoint;

/** The way to a place, on a map that works in every browser: a {@code geo:} link does nothing on a desktop. */
public final class Directions {

    private Directions() {}

    public static String to(GeoPoint point) {
        return "https://www.openstreetmap.org/directions?to=" + point.lat() + "%2C" + point.lon();
    }
}
