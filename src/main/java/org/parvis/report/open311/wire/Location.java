package org.parvis.report.open311.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/** Where the problem is: at least one of the three is known. */
public record Location(Optional<GeoPoint> point, @Nullable String address, @Nullable String addressId) {

    static Location of(Arguments arguments) {
        Location location = new Location(
                point(arguments), arguments.words("address_string", 500), arguments.words("address_id", 100));
        if (location.point.isEmpty() && location.address == null && location.addressId == null) {
            arguments.wrong("A location is required: send lat and long, or address_string, or address_id.");
        }
        return location;
    }

    static Optional<GeoPoint> point(Arguments arguments) {
        Double lat = arguments.degrees("lat", 90);
        Double lon = arguments.degrees("long", 180);
        if (lat != null && lon != null) {
            return Optional.of(new GeoPoint(lon, lat));
        }
        if (lat != null || lon != null) {
            arguments.wrong("lat and long go together: one of them is missing or wrong.");
        }
        return Optional.empty();
    }
}
