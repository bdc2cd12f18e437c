package org.parvis.territory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.parvis.shared.GeoPoint;

/**
 * The part of the ground that a map shows, and the size it is drawn in.
 *
 * @param centre middle of the map
 * @param widthMetres how much ground lies between its left and its right edge
 * @param width in pixels
 * @param height in pixels
 */
public record MapFrame(GeoPoint centre, double widthMetres, int width, int height) {

    private static final double METRES_PER_DEGREE = 111_194.9;
    private static final double MARGIN = 1.06;

    public MapFrame {
        if (!(widthMetres > 0) || width < 1 || height < 1) {
            throw new IllegalArgumentException("A map shows some ground on some paper");
        }
    }

    /** The surroundings of a place, as on a report's page. */
    public static MapFrame around(GeoPoint centre, double widthMetres) {
        return new MapFrame(centre, widthMetres, 640, 400);
    }

    /** The smallest frame of a size that shows all of an area. */
    static MapFrame showing(Envelope area, int width, int height) {
        Coordinate middle = area.centre();
        double east = area.getWidth() * METRES_PER_DEGREE * Math.cos(Math.toRadians(middle.y));
        double north = area.getHeight() * METRES_PER_DEGREE;
        double metres = Math.max(east, north * width / height) * MARGIN;
        return new MapFrame(new GeoPoint(middle.x, middle.y), Math.max(metres, 50), width, height);
    }

    public double x(double lon) {
        return width / 2.0 + (lon - centre.lon()) * cosine() * METRES_PER_DEGREE * pixelsPerMetre();
    }

    public double y(double lat) {
        return height / 2.0 - (lat - centre.lat()) * METRES_PER_DEGREE * pixelsPerMetre();
    }

    public double pixelsPerMetre() {
        return width / widthMetres;
    }

    /** The ground it shows, in degrees. */
    public Envelope ground() {
        double lon = widthMetres / 2 / METRES_PER_DEGREE / cosine();
        double lat = widthMetres / width * height / 2 / METRES_PER_DEGREE;
        return new Envelope(centre.lon() - lon, centre.lon() + lon, centre.lat() - lat, centre.lat() + lat);
    }

    public boolean shows(GeoPoint point) {
        return ground().covers(point.lon(), point.lat());
    }

    private double cosine() {
        return Math.cos(Math.toRadians(centre.lat()));
    }
}
