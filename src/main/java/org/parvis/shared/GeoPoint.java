package org.parvis.shared;

/**
 * A place on the earth in degrees, WGS 84.
 *
 * @param lon longitude, −180 to 180
 * @param lat latitude, −90 to 90
 */
public record GeoPoint(double lon, double lat) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("Not a place on the earth: " + lon + ", " + lat);
        }
    }

    /** Great-circle distance in metres (haversine on the mean radius of the earth). */
    public double metresTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** The point that lies the given metres to the east and to the north; good for a few kilometres. */
    public GeoPoint movedBy(double metresEast, double metresNorth) {
        double dLat = Math.toDegrees(metresNorth / EARTH_RADIUS_METRES);
        double dLon = Math.toDegrees(metresEast / (EARTH_RADIUS_METRES * Math.cos(Math.toRadians(lat))));
        return new GeoPoint(lon + dLon, lat + dLat);
    }
}
