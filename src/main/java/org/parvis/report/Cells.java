package org.parvis.report;

import java.util.ArrayList;
import java.util.List;
import org.parvis.shared.GeoPoint;

/**
 * Places as one number: the Web Mercator tile of zoom {@value #ZOOM} (about 1.6 m wide in Paris) on a Z-order curve.
 * A tile of any lower zoom is one range of such numbers, so a plain B-tree that starts with the territory answers
 * «what lies in this box» and «how many in each square», under row-level security and on any PostgreSQL.
 */
public final class Cells {

    public static final int ZOOM = 24;

    private static final double MAX_LATITUDE = 85.05112878;
    private static final int MAX_TILES_A_SIDE = 4;

    private Cells() {}

    /** The cells from low to high, both included. */
    public record Range(long low, long high) {}

    /** The cell in which a point lies. */
    public static long of(GeoPoint point) {
        return interleave(column(point.lon(), ZOOM), row(point.lat(), ZOOM));
    }

    /** The cells of one map tile. */
    public static Range ofTile(int zoom, long column, long row) {
        int shift = 2 * (ZOOM - zoom);
        long first = interleave(column, row) << shift;
        return new Range(first, first + (1L << shift) - 1);
    }

    /** At most sixteen ranges that hold every point of the box, and some around it. */
    public static List<Range> covering(GeoPoint southWest, GeoPoint northEast) {
        int zoom = zoomFor(southWest, northEast);
        List<Range> ranges = new ArrayList<>();
        for (long row = row(northEast.lat(), zoom); row <= row(southWest.lat(), zoom); row++) {
            for (long column = column(southWest.lon(), zoom); column <= column(northEast.lon(), zoom); column++) {
                ranges.add(ofTile(zoom, column, row));
            }
        }
        return joined(ranges);
    }

    /** The ranges that hold every point within some metres of a place. */
    public static List<Range> around(GeoPoint centre, double metres) {
        return covering(centre.movedBy(-metres, -metres), centre.movedBy(metres, metres));
    }

    /** The middle of a tile's ground, for the place of a cluster's mark. */
    public static GeoPoint centreOfTile(int zoom, long column, long row) {
        double side = 1L << zoom;
        double lon = (column + 0.5) / side * 360 - 180;
        double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * (row + 0.5) / side))));
        return new GeoPoint(lon, lat);
    }

    private static int zoomFor(GeoPoint southWest, GeoPoint northEast) {
        int zoom = ZOOM;
        while (zoom > 0
                && (column(northEast.lon(), zoom) - column(southWest.lon(), zoom) >= MAX_TILES_A_SIDE
                        || row(southWest.lat(), zoom) - row(northEast.lat(), zoom) >= MAX_TILES_A_SIDE)) {
            zoom--;
        }
        return zoom;
    }

    private static List<Range> joined(List<Range> ranges) {
        ranges.sort(java.util.Comparator.comparingLong(Range::low));
        List<Range> joined = new ArrayList<>();
        for (Range range : ranges) {
            if (!joined.isEmpty() && joined.getLast().high() + 1 == range.low()) {
                joined.add(new Range(joined.removeLast().low(), range.high()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private static long column(double lon, int zoom) {
        long side = 1L << zoom;
        return Math.clamp((long) Math.floor((lon + 180) / 360 * side), 0, side - 1);
    }

    private static long row(double lat, int zoom) {
        long side = 1L << zoom;
        double radians = Math.toRadians(Math.clamp(lat, -MAX_LATITUDE, MAX_LATITUDE));
        double mercator = Math.log(Math.tan(radians) + 1 / Math.cos(radians));
        return Math.clamp((long) Math.floor((1 - mercator / Math.PI) / 2 * side), 0, side - 1);
    }

    private static long interleave(long column, long row) {
        return spread(column) | spread(row) << 1;
    }

    /** Puts a zero between each two of the lower 32 bits. */
    private static long spread(long bits) {
        long x = bits & 0xFFFFFFFFL;
        x = (x | x << 16) & 0x0000FFFF0000FFFFL;
        x = (x | x << 8) & 0x00FF00FF00FF00FFL;
        x = (x | x << 4) & 0x0F0F0F0F0F0F0F0FL;
        x = (x | x << 2) & 0x3333333333333333L;
        return (x | x << 1) & 0x5555555555555555L;
    }
}
