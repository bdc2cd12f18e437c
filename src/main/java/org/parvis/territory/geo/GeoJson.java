package org.parvis.territory.geo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON (RFC 7946): a collection, a feature or a bare geometry. Altitudes are dropped. */
public final class GeoJson {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GeoJson() {}

    public static List<Feature> features(String text) {
        return features(tree(text));
    }

    public static List<Feature> features(JsonNode root) {
        String type = root.path("type").asString("");
        return switch (type) {
            case "FeatureCollection" -> collection(root);
            case "Feature" -> List.of(feature(root, "feature"));
            case "" -> throw new GeoJsonException("not GeoJSON: it has no \"type\"");
            default -> List.of(new Feature(geometry(root, "geometry"), Map.of()));
        };
    }

    /** A bare geometry, as stored in the database. */
    public static Geometry geometry(String text) {
        return geometry(tree(text), "geometry");
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new GeoJsonException("not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Feature> collection(JsonNode root) {
        List<Feature> features = new ArrayList<>();
        int i = 0;
        for (JsonNode node : root.path("features")) {
            features.add(feature(node, "feature " + ++i));
        }
        return features;
    }

    private static Feature feature(JsonNode node, String where) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.path("properties").properties().forEach(property -> {
            if (property.getValue().isValueNode() && !property.getValue().isNull()) {
                properties.put(property.getKey(), property.getValue().asString());
            }
        });
        return new Feature(geometry(node.path("geometry"), where), properties);
    }

    private static Geometry geometry(JsonNode node, String where) {
        JsonNode coordinates = node.path("coordinates");
        String type = node.path("type").asString("");
        return switch (type) {
            case "Point" -> FACTORY.createPoint(coordinate(coordinates, where));
            case "MultiPoint" -> FACTORY.createMultiPoint(each(coordinates, GeoJson::point, where).toArray(Point[]::new));
            case "LineString" -> line(coordinates, where);
            case "MultiLineString" ->
                FACTORY.createMultiLineString(each(coordinates, GeoJson::line, where).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates, where);
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(each(coordinates, GeoJson::polygon, where).toArray(Polygon[]::new));
            default -> throw new GeoJsonException(where + ": no geometry that Parvis reads (\"" + type + "\")");
        };
    }

    private interface Part<T> {
        T read(JsonNode node, String where);
    }

    private static <T> List<T> each(JsonNode array, Part<T> part, String where) {
        List<T> parts = new ArrayList<>();
        array.forEach(node -> parts.add(part.read(node, where)));
        return parts;
    }

    private static Point point(JsonNode node, String where) {
        return FACTORY.createPoint(coordinate(node, where));
    }

    private static LineString line(JsonNode node, String where) {
        Coordinate[] coordinates = coordinates(node, where);
        if (coordinates.length < 2) {
            throw new GeoJsonException(where + ": a line needs two points");
        }
        return FACTORY.createLineString(coordinates);
    }

    private static Polygon polygon(JsonNode node, String where) {
        List<LinearRing> rings = each(node, GeoJson::ring, where);
        if (rings.isEmpty()) {
            throw new GeoJsonException(where + ": a polygon needs a ring");
        }
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode node, String where) {
        Coordinate[] open = coordinates(node, where);
        if (open.length < 3) {
            throw new GeoJsonException(where + ": a ring needs at least three points");
        }
        return FACTORY.createLinearRing(closed(open));
    }

    private static Coordinate[] closed(Coordinate[] ring) {
        if (ring.length > 3 && ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        Coordinate[] closed = java.util.Arrays.copyOf(ring, ring.length + 1);
        closed[ring.length] = ring[0].copy();
        return closed;
    }

    private static Coordinate[] coordinates(JsonNode node, String where) {
        return each(node, GeoJson::coordinate, where).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode node, String where) {
        double lon = node.path(0).asDouble(Double.NaN);
        double lat = node.path(1).asDouble(Double.NaN);
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new GeoJsonException(
                    where + ": " + node + " is not a longitude and a latitude in degrees (WGS 84, EPSG:4326)");
        }
        return new Coordinate(lon, lat);
    }

    /** Writes a geometry with seven decimals (a centimetre). */
    public static String write(Geometry geometry) {
        return write(geometry, 7);
    }

    public static String write(Geometry geometry, int decimals) {
        return new GeoJsonWriter(decimals).write(geometry);
    }
}
