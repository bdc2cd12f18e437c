package org.parvis.territory.file;

import java.util.Optional;
import java.util.Set;
import org.parvis.territory.geo.Feature;

/**
 * How a thing is drawn: by its own property {@code kind}, else by the tags of OpenStreetMap.
 */
final class MapKinds {

    private static final Set<String> STREETS = Set.of("major", "minor", "path");
    private static final Set<String> AREAS = Set.of("park", "water", "building", "rail");
    private static final Set<String> MAJOR = Set.of("motorway", "trunk", "primary", "secondary");
    private static final Set<String> PATHS =
            Set.of("footway", "path", "cycleway", "steps", "track", "service", "bridleway", "corridor", "platform");
    private static final Set<String> GREEN =
            Set.of("grass", "forest", "recreation_ground", "meadow", "allotments", "cemetery", "village_green");

    private MapKinds() {}

    static String ofStreet(Feature street) {
        return street.property("kind").filter(STREETS::contains).orElseGet(() -> ofHighway(street));
    }

    private static String ofHighway(Feature street) {
        String highway = street.property("highway").orElse("").replace("_link", "");
        if (MAJOR.contains(highway)) {
            return "major";
        }
        return PATHS.contains(highway) ? "path" : "minor";
    }

    static Optional<String> ofArea(Feature area) {
        return area.property("kind").filter(AREAS::contains).or(() -> ofTags(area));
    }

    private static Optional<String> ofTags(Feature area) {
        boolean surface = area.geometry().getDimension() == 2;
        if (area.property("waterway").isPresent() || area.property("natural").filter("water"::equals).isPresent()) {
            return Optional.of("water");
        }
        if (area.property("railway").filter("rail"::equals).isPresent()) {
            return Optional.of("rail");
        }
        if (surface && (area.property("leisure").isPresent() || area.property("landuse").filter(GREEN::contains).isPresent())) {
            return Optional.of("park");
        }
        return surface && area.property("building").isPresent() ? Optional.of("building") : Optional.empty();
    }
}
