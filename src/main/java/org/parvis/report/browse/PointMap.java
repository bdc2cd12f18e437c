package org.parvis.report.browse;

import java.util.List;
import java.util.Locale;
import org.parvis.shared.GeoPoint;
import org.springframework.stereotype.Component;

/** Draws the surroundings of one place. */
@Component
class PointMap {

    private static final double METRES = 220;

    DrawnMap around(GeoPoint point, List<ListedReport> others) {
        GeoPoint southWest = point.movedBy(-METRES, -METRES * 0.7);
        GeoPoint northEast = point.movedBy(METRES, METRES * 0.7);
        MapFrame frame = new MapFrame(southWest, northEast, DrawnMap.WIDTH, DrawnMap.HEIGHT);
        List<DrawnMap.Mark> marks = new java.util.ArrayList<>();
        others.forEach(other -> marks.add(mark(frame, other.point(), 5)));
        marks.add(mark(frame, point, 11));
        return new DrawnMap(
                "", marks, degrees(southWest.lon()), degrees(southWest.lat()), degrees(northEast.lon()), degrees(northEast.lat()));
    }

    private static DrawnMap.Mark mark(MapFrame frame, GeoPoint at, long radius) {
        return new DrawnMap.Mark(Math.round(frame.x(at.lon())), Math.round(frame.y(at.lat())), radius, 1);
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }
}
