package org.parvis.report;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.report.category.Category;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.parvis.territory.Places;
import org.parvis.territory.StreetObject;
import org.parvis.territory.Whereabouts;
import org.springframework.stereotype.Component;

/** What the territory knows of a report's place: its districts, and the thing itself where it is about one. */
@Component
class ReportPlaces {

    private final Districts districts;
    private final Places places;

    ReportPlaces(Districts districts, Places places) {
        this.districts = districts;
        this.places = places;
    }

    /** The districts of a place in the territory; empty when there is no place, or it is not in the territory. */
    Optional<Set<String>> districtsOf(@Nullable GeoPoint point) {
        if (point == null || !(districts.locate(point) instanceof Whereabouts.Inside inside)) {
            return Optional.empty();
        }
        return Optional.of(inside.districts().stream()
                .map(d -> d.layer() + ":" + d.code())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** The thing that the report says it is about: one that is known, of the layer of its category. */
    Optional<StreetObject> object(Category category, @Nullable String reference) {
        return category.objectLayer() == null || reference == null
                ? Optional.empty()
                : places.findObject(category.objectLayer(), reference);
    }
}
