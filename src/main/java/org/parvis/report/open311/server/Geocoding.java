package org.parvis.report.open311.server;

import org.parvis.report.open311.wire.Location;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.shared.GeoPoint;
import org.springframework.stereotype.Component;

/** Finds where a request is: from its point, else from the territory's own addresses. */
@Component
class Geocoding {

    /** A place and what people call it, as far as known. */
    record Found(GeoPoint point, String address) {}

    Found locate(Location location) {
        String address = location.address() == null ? "" : location.address();
        return location.point()
                .map(point -> new Found(point, address))
                .orElseThrow(() -> Mistake.badRequest("This address is not known here: send lat and long."));
    }
}
