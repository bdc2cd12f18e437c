package org.parvis.territory.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.parvis.territory.MapFrame;

/** Shapes as the data of one SVG path: one node, however many streets. Points nearer than a pixel are left out. */
final class SvgPath {

    private static final double LEAST_STEP = 0.8;

    private final MapFrame frame;
    private final StringBuilder data = new StringBuilder();

    SvgPath(MapFrame frame) {
        this.frame = frame;
    }

    void add(Geometry shape) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof org.locationtech.jts.geom.Polygon polygon) {
                line(polygon.getExteriorRing().getCoordinates(), "Z");
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    line(polygon.getInteriorRingN(hole).getCoordinates(), "Z");
                }
            } else if (part.getDimension() == 1) {
                line(part.getCoordinates(), "");
            }
        }
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public String toString() {
        return data.toString();
    }

    private void line(Coordinate[] coordinates, String end) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < coordinates.length; i++) {
            double x = frame.x(coordinates[i].x);
            double y = frame.y(coordinates[i].y);
            boolean last = i == coordinates.length - 1;
            if (i == 0 || last || Math.abs(x - lastX) + Math.abs(y - lastY) >= LEAST_STEP) {
                data.append(i == 0 ? 'M' : 'L').append(round(x)).append(' ').append(round(y));
                lastX = x;
                lastY = y;
            }
        }
        data.append(end);
    }

    /** One decimal, without the «.0» of whole numbers. */
    static String round(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
