package org.parvis.demo;

import java.util.List;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.springframework.stereotype.Component;

/** Where people of the trial town live: what they report lies before their doors. */
@Component
class Houses {

    private final Places places;
    private final Districts districts;

    Houses(Places places, Districts districts) {
        this.places = places;
        this.districts = districts;
    }

    /** Every address within the town's outline, always in the same order. */
    List<Place> list() {
        return places.streetInitials().stream()
                .flatMap(initial -> places.streets(initial).stream())
                .flatMap(street -> places.addresses(street.id()).stream())
                .filter(house -> districts.locate(house.point()).isInside())
                .toList();
    }

    /** A point some metres from one in town, in town as well. */
    GeoPoint near(GeoPoint point, double metres, Chance chance) {
        GeoPoint near = chance.near(point, metres);
        return districts.locate(near).isInside() ? near : point;
    }
}
