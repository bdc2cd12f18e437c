package org.parvis.report.browse;

import org.parvis.shared.GeoPoint;

/** A piece of the earth on a drawing: Web Mercator, so that it looks like every other map. */
record MapFrame(GeoPoint southWest, GeoPoint northEast, int width, int height) {

    private static final int TILE = 256;

    /** The closest zoom, in quarters, at which the whole piece fits on the drawing. */
    double zoom() {
        double across = Math.max(1e-9, (x01(northEast.lon()) - x01(southWest.lon())) * TILE);
        double down = Math.max(1e-9, (y01(southWest.lat()) - y01(northEast.lat())) * TILE);
        double fit = Math.min(Math.log(width * 0.94 / across), Math.log(height * 0.94 / down)) / Math.log(2);
        return Math.clamp(fit, 1, 18);
    }

    double x(double lon) {
        double middle = (x01(southWest.lon()) + x01(northEast.lon())) / 2;
        return width / 2.0 + (x01(lon) - middle) * TILE * Math.pow(2, zoom());
    }

    double y(double lat) {
        double middle = (y01(southWest.lat()) + y01(northEast.lat())) / 2;
        return height / 2.0 + (y01(lat) - middle) * TILE * Math.pow(2, zoom());
    }

    private static double x01(double lon) {
        return (lon + 180) / 360;
    }

    private static double y01(double lat) {
        double sine = Math.sin(Math.toRadians(Math.clamp(lat, -85, 85)));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }
}
