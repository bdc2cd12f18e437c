package org.parvis.report.open311.wire;

import java.util.Optional;
import org.parvis.shared.GeoPoint;

/** Which services a client wants to see: all, or those offered at a place. */
public record ServiceQuery(Optional<GeoPoint> at) {

    public static ServiceQuery of(Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        Optional<GeoPoint> at = Location.point(arguments);
        arguments.check();
        return new ServiceQuery(at);
    }
}
