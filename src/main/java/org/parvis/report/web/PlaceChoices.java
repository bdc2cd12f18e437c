package org.parvis.report.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.report.Draft;
import org.parvis.report.category.Category;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.parvis.territory.NearPlace;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.territory.StreetObject;
import org.parvis.territory.Whereabouts;
import org.springframework.stereotype.Component;

/** Places to choose from: what was searched, the numbers of a street, where the photo was taken, things nearby. */
@Component
class PlaceChoices {

    private static final double OBJECTS_WITHIN_METRES = 80;
    private static final int MOST_OBJECTS = 6;
    private static final double ADDRESS_WITHIN_METRES = 80;

    private final Places places;
    private final Districts districts;
    private final DraftPhotos photos;

    PlaceChoices(Places places, Districts districts, DraftPhotos photos) {
        this.places = places;
        this.districts = districts;
        this.photos = photos;
    }

    List<PlaceChoice> search(String words) {
        return words.isBlank() ? List.of() : choices(places.search(words));
    }

    List<PlaceChoice> numbersOf(UUID street) {
        return choices(places.addresses(street));
    }

    /** Things of the category's layer that a report of this place may be about, the nearest first. */
    List<StreetObject> objects(Category category, Draft.@Nullable Spot spot) {
        return spot == null || category.objectLayer() == null
                ? List.of()
                : places.objectsNear(category.objectLayer(), spot.point(), OBJECTS_WITHIN_METRES).stream()
                        .limit(MOST_OBJECTS)
                        .toList();
    }

    /** The thing of the category's layer that has this written on it. */
    Optional<StreetObject> object(Category category, String reference) {
        return category.objectLayer() == null || reference.isEmpty()
                ? Optional.empty()
                : places.findObject(category.objectLayer(), reference);
    }

    /** Where a photo of the draft says it was taken, if that is in the territory. */
    Optional<PlaceChoice> ofPhotos(Draft draft) {
        return photos.list(draft).stream()
                .map(Picture::place)
                .filter(java.util.Objects::nonNull)
                .filter(point -> districts.locate(point) instanceof Whereabouts.Inside)
                .findFirst()
                .map(point -> new PlaceChoice(point, addressNear(point), "", null));
    }

    /** The nearest address in words; empty where there is none around. */
    String addressNear(GeoPoint point) {
        return places.at(point)
                .filter(near -> near.metres() <= ADDRESS_WITHIN_METRES)
                .map(NearPlace::place)
                .map(Place::label)
                .orElse("");
    }

    private static List<PlaceChoice> choices(List<Place> found) {
        return found.stream().map(p -> new PlaceChoice(p.point(), p.label(), "", null)).toList();
    }
}
