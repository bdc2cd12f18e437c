package org.parvis.territory.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as compact GeoJSON, with as many decimals as the use needs: five are a metre. */
final class GeoJsonWriter {

    private final double scale;
    private final StringBuilder out = new StringBuilder();

    GeoJsonWriter(int decimals) {
        this.scale = Math.pow(10, decimals);
    }

    String write(Geometry geometry) {
        out.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        switch (geometry.getGeometryType()) {
            case "Point" -> coordinate(geometry.getCoordinate());
            case "LineString", "LinearRing" -> line(geometry);
            case "Polygon" -> polygon((Polygon) geometry);
            case "MultiPoint", "MultiLineString", "MultiPolygon" -> parts(geometry);
            default -> throw new IllegalArgumentException("Not written as GeoJSON: " + geometry.getGeometryType());
        }
        return out.append('}').toString();
    }

    private void parts(Geometry geometry) {
        out.append('[');
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            comma(i);
            Geometry part = geometry.getGeometryN(i);
            switch (part.getGeometryType()) {
                case "Point" -> coordinate(part.getCoordinate());
                case "Polygon" -> polygon((Polygon) part);
                default -> line(part);
            }
        }
        out.append(']');
    }

    private void polygon(Polygon polygon) {
        out.append('[');
        line(polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.append(',');
            line(polygon.getInteriorRingN(i));
        }
        out.append(']');
    }

    private void line(Geometry line) {
        out.append('[');
        Coordinate[] coordinates = line.getCoordinates();
        for (int i = 0; i < coordinates.length; i++) {
            comma(i);
            coordinate(coordinates[i]);
        }
        out.append(']');
    }

    private void coordinate(Coordinate c) {
        out.append('[').append(rounded(c.x)).append(',').append(rounded(c.y)).append(']');
    }

    private double rounded(double degrees) {
        return Math.round(degrees * scale) / scale;
    }

    private void comma(int i) {
        if (i > 0) {
            out.append(',');
        }
    }
}
