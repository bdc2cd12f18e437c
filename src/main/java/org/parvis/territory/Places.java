package org.parvis.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.GeoPoint;
import org.springframework.stereotype.Service;

/** Addresses, streets, named places and street furniture of the territory in scope. */
@Service
public class Places {

    private final PlaceSearch search;
    private final PlaceStore store;
    private final ObjectStore objects;
    /** A town has many things, few owners of them, and no index from one to the other: asked once for each import. */
    private final PerVersion<List<String>> owners;

    Places(PlaceSearch search, PlaceStore store, ObjectStore objects, Territories territories) {
        this.search = search;
        this.store = store;
        this.objects = objects;
        this.owners = new PerVersion<>(territories, objects::owners);
    }

    /** What somebody may mean by these words, the likeliest first; at most eight. */
    public List<Place> search(String words) {
        return search.find(words);
    }

    /** The address nearest to a point. */
    public Optional<NearPlace> at(GeoPoint point) {
        return store.addressesNear(point).stream()
                .map(place -> new NearPlace(place, place.point().metresTo(point)))
                .min(Comparator.comparingDouble(NearPlace::metres));
    }

    /** The first letters of street names, for a list by letter. */
    public List<String> streetInitials() {
        return store.initials();
    }

    /** The streets whose name, without «rue» or «avenue», begins with a letter; by name. */
    public List<Street> streets(String initial) {
        return store.streets(initial);
    }

    public Optional<Street> findStreet(UUID id) {
        return store.findStreet(id);
    }

    /** The numbers of a street, in order. */
    public List<Place> addresses(UUID streetId) {
        return store.addressesOf(streetId);
    }

    /** What kinds of street furniture are known. */
    public List<ObjectKind> objectKinds() {
        return objects.kinds();
    }

    /** Who looks after the things of the territory, as routing rules name them; in order. */
    public List<String> objectOwners() {
        return owners.current();
    }

    /** The nearest things of a kind, within some metres. */
    public List<StreetObject> objectsNear(String kind, GeoPoint point, double withinMetres) {
        return objects.near(kind, point).stream()
                .filter(object -> object.metres() <= withinMetres)
                .sorted(Comparator.comparingDouble(StreetObject::metres))
                .limit(8)
                .toList();
    }

    public Optional<StreetObject> findObject(String kind, String reference) {
        return objects.find(kind, reference);
    }
}
