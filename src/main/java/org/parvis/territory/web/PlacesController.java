package org.parvis.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.Neighbour;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.territory.StreetObject;
import org.parvis.territory.Whereabouts;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.RateLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks places up for the scripts of our own pages. */
@RestController
@AllowAnyone
class PlacesController {

    private static final CacheControl A_MINUTE = CacheControl.maxAge(Duration.ofMinutes(1));
    private static final double NEAR_METRES = 150;

    record Found(String label, String kind, double lon, double lat, boolean exact) {
        static Found of(Place place) {
            return new Found(
                    place.label(), place.kind().name(), place.point().lon(), place.point().lat(), place.exact());
        }
    }

    record FoundAll(List<Found> places) {}

    record InDistrict(String layer, String code, String name) {}

    record Elsewhere(String name, @Nullable String website) {
        static Elsewhere of(Neighbour neighbour) {
            return new Elsewhere(neighbour.name(), neighbour.website());
        }
    }

    record At(
            boolean inside,
            @Nullable Found address,
            @Nullable Long metres,
            List<InDistrict> districts,
            @Nullable Elsewhere neighbour) {}

    record Thing(String kind, String reference, String label, double lon, double lat, long metres) {
        static Thing of(StreetObject object) {
            return new Thing(
                    object.kind(),
                    object.reference(),
                    object.label(),
                    object.point().lon(),
                    object.point().lat(),
                    Math.round(object.metres()));
        }
    }

    record Things(List<Thing> objects) {}

    private final Places places;
    private final Districts districts;
    private final RateLimits limits;

    PlacesController(Places places, Districts districts, RateLimits limits) {
        this.places = places;
        this.districts = districts;
        this.limits = limits;
    }

    @GetMapping("/api/places")
    ResponseEntity<FoundAll> search(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        limits.lookUp(request);
        return answer(new FoundAll(places.search(q).stream().map(Found::of).toList()));
    }

    @GetMapping("/api/places/at")
    ResponseEntity<At> at(@RequestParam String lon, @RequestParam String lat, HttpServletRequest request) {
        limits.lookUp(request);
        GeoPoint point = point(lon, lat);
        return answer(switch (districts.locate(point)) {
            case Whereabouts.Inside(List<District> found) -> inside(point, found);
            case Whereabouts.Outside(var neighbour) ->
                new At(false, null, null, List.of(), neighbour.map(Elsewhere::of).orElse(null));
        });
    }

    @GetMapping("/api/objects")
    ResponseEntity<Things> objects(
            @RequestParam String kind, @RequestParam String lon, @RequestParam String lat, HttpServletRequest request) {
        limits.lookUp(request);
        return answer(new Things(places.objectsNear(kind, point(lon, lat), NEAR_METRES).stream()
                .map(Thing::of)
                .toList()));
    }

    private At inside(GeoPoint point, List<District> found) {
        List<InDistrict> in = found.stream()
                .map(district -> new InDistrict(district.layer(), district.code(), district.name()))
                .toList();
        return places.at(point)
                .map(near -> new At(true, Found.of(near.place()), Math.round(near.metres()), in, null))
                .orElse(new At(true, null, null, in, null));
    }

    private static GeoPoint point(String lon, String lat) {
        try {
            return new GeoPoint(Double.parseDouble(lon), Double.parseDouble(lat));
        } catch (IllegalArgumentException e) {
            throw new HttpProblem(400);
        }
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(A_MINUTE).body(body);
    }
}
