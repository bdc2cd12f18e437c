package org.parvis.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.parvis.demo.StreetWalk.Stop;
import org.parvis.shared.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands along the streets of the trial town: houses with numbers, lamps, bins. The same every time. */
final class TownPlan {

    private record NamedStreet(String name, String kind, List<GeoPoint> line) {
        boolean isPath() {
            return kind.equals("path");
        }
    }

    private final List<NamedStreet> streets = new ArrayList<>();

    /** Reads the town's streets (GeoJSON, with kind and name). */
    TownPlan(String streetsGeoJson) {
        for (JsonNode feature : JsonMapper.shared().readTree(streetsGeoJson).path("features")) {
            List<GeoPoint> line = new ArrayList<>();
            feature.path("geometry").path("coordinates").forEach(c ->
                    line.add(new GeoPoint(c.path(0).asDouble(), c.path(1).asDouble())));
            JsonNode properties = feature.path("properties");
            streets.add(new NamedStreet(properties.path("name").asString(""), properties.path("kind").asString(""), line));
        }
    }

    /** Addresses in the columns of the national base: odd numbers on the left, even ones on the right. */
    String addresses() {
        StringBuilder csv = new StringBuilder("id,numero,rep,nom_voie,code_postal,code_insee,nom_commune,lon,lat\n");
        int number = 0;
        for (NamedStreet street : streets) {
            number++;
            if (!street.isPath()) {
                houses(street, number, csv);
            }
        }
        return csv.toString();
    }

    private static void houses(NamedStreet street, int streetNumber, StringBuilder csv) {
        for (Stop stop : new StreetWalk(street.line()).bothSides(17, 10)) {
            int house = stop.step() * 2 + (stop.left() ? 1 : 2);
            csv.append(row(street, streetNumber, house, "", stop.point()));
            if ((house + streetNumber) % 19 == 0) {
                csv.append(row(street, streetNumber, house, "bis", stop.point().movedBy(4, 3)));
            }
        }
    }

    private static String row(NamedStreet street, int streetNumber, int house, String suffix, GeoPoint point) {
        return String.format(
                Locale.ROOT,
                "92071_%04d_%05d%s,%d,%s,%s,92330,92071,Sceaux,%.6f,%.6f%n",
                streetNumber,
                house,
                suffix.isEmpty() ? "" : "_" + suffix,
                house,
                suffix,
                street.name(),
                point.lon(),
                point.lat());
    }

    /** Street lamps with the number that stands on the post. */
    String lamps() {
        return objects(42, 5, 1_001);
    }

    String bins() {
        return objects(140, 6, 1);
    }

    private String objects(double every, double off, int firstNumber) {
        StringJoiner features = new StringJoiner(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n");
        int number = firstNumber;
        for (NamedStreet street : streets) {
            for (Stop stop : new StreetWalk(street.line()).alternating(every, off)) {
                features.add(String.format(
                        Locale.ROOT,
                        "{\"type\":\"Feature\",\"properties\":{\"id\":\"%d\",\"label\":\"%s\"},"
                                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}}",
                        number++,
                        street.name(),
                        stop.point().lon(),
                        stop.point().lat()));
            }
        }
        return features.toString();
    }
}
