package org.parvis.report.open311.server;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.Location;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.NearPlace;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.springframework.stereotype.Component;

/** Finds where a request is: from its point, else from the territory's own addresses. */
@Component
class Geocoding {

    private static final double SAME_PLACE_METRES = 50;

    /** A place and what people call it, as far as known. */
    record Found(GeoPoint point, String address) {}

    private final Places places;

    Geocoding(Places places) {
        this.places = places;
    }

    Found locate(Location location) {
        return location.point().map(point -> named(point, location.address())).orElseGet(() -> byWords(location));
    }

    private Found named(GeoPoint point, @Nullable String address) {
        String name = address == null ? nearest(point) : address;
        return new Found(point, name);
    }

    private String nearest(GeoPoint point) {
        return places.at(point)
                .filter(near -> near.metres() <= SAME_PLACE_METRES)
                .map(NearPlace::place)
                .map(Place::label)
                .orElse("");
    }

    private Found byWords(Location location) {
        return Stream.of(location.address(), location.addressId())
                .filter(words -> words != null)
                .map(places::search)
                .flatMap(List::stream)
                .findFirst()
                .map(place -> new Found(place.point(), place.label()))
                .orElseThrow(() -> Mistake.badRequest("This address is not known here: send lat and long."));
    }
}
