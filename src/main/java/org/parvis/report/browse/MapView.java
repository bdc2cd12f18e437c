package org.parvis.report.browse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Cells;
import org.parvis.shared.GeoPoint;

/**
 * A window on the map: two corners and a zoom, as web maps count it.
 *
 * @param zoom 0 for the earth in one square, 19 for a street corner
 */
record MapView(GeoPoint southWest, GeoPoint northEast, int zoom) {

    private static final int DEEPEST = 19;

    /** Squares are a quarter of a map tile wide: 64 pixels. */
    private static final int FINER = 2;

    private static final int COARSEST_GRID = 6;
    private static final int FINEST_GRID = 20;
    private static final int FINEST_GRID_OF_CATEGORIES = 19;

    /** «west,south,east,north» in degrees, as GeoJSON orders them. */
    static Optional<MapView> find(@Nullable String box, int zoom) {
        if (box == null || zoom < 0 || zoom > DEEPEST) {
            return Optional.empty();
        }
        String[] corners = box.split(",", -1);
        try {
            GeoPoint southWest = new GeoPoint(Double.parseDouble(corners[0]), Double.parseDouble(corners[1]));
            GeoPoint northEast = new GeoPoint(Double.parseDouble(corners[2]), Double.parseDouble(corners[3]));
            return Optional.of(new MapView(southWest, northEast, zoom));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The zoom of the squares in which reports are counted. */
    int grid(ReportFilter filter) {
        int finest = filter.category().isEmpty() ? FINEST_GRID : FINEST_GRID_OF_CATEGORIES;
        return Math.clamp(zoom + FINER, COARSEST_GRID, finest);
    }

    /** Whether one looks so closely that single reports are shown as such. */
    boolean showsSingleReports() {
        return zoom >= 14;
    }

    List<Cells.Range> ranges() {
        return Cells.covering(southWest, northEast);
    }

    boolean contains(GeoPoint point) {
        return point.lon() >= southWest.lon()
                && point.lon() <= northEast.lon()
                && point.lat() >= southWest.lat()
                && point.lat() <= northEast.lat();
    }
}
