package org.parvis.report.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.files.Picture;
import org.parvis.report.Draft;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.NearPlace;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.springframework.stereotype.Component;

/** Places to choose from: what was searched, the numbers of a street, where the photo was taken, things nearby. */
@Component
class PlaceChoices {

    private static final double OBJECTS_WITHIN_METRES = 80;
    private static final double ADDRESS_WITHIN_METRES = 80;

    private final Places places;
    private final DraftPhotos photos;

    PlaceChoices(Places places, DraftPhotos photos) {
        this.places = places;
        this.photos = photos;
    }

    List<PlaceChoice> search(String words) {
        return words.isBlank() ? List.of() : choices(places.search(words));
    }

    List<PlaceChoice> numbersOf(UUID street) {
        return choices(places.addresses(street));
    }

    List<PlaceChoice> objects(String kind, GeoPoint near) {
        return places.objectsNear(kind, near, OBJECTS_WITHIN_METRES).stream()
                .map(o -> new PlaceChoice(o.point(), o.reference(), String.valueOf(Math.round(o.metres())), o.reference()))
                .toList();
    }

    /** Where a photo of the draft says it was taken. */
    Optional<PlaceChoice> ofPhotos(Draft draft) {
        return photos.list(draft).stream()
                .map(Picture::place)
                .filter(java.util.Objects::nonNull)
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
