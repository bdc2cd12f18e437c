package org.parvis.participation.opinion.math;

import java.util.List;

/**
 * Where a group stands: its middle, and how far it spreads. Nobody's own place can be read from it.
 *
 * @param degrees by which the long axis is turned
 */
public record Ellipse(double x, double y, double major, double minor, double degrees) {

    /** In it stand about two thirds of a group. */
    private static final double DEVIATIONS = 1.5;

    static Ellipse of(List<Point> points) {
        double x = points.stream().mapToDouble(Point::x).average().orElse(0);
        double y = points.stream().mapToDouble(Point::y).average().orElse(0);
        double xx = points.stream().mapToDouble(one -> (one.x() - x) * (one.x() - x)).average().orElse(0);
        double yy = points.stream().mapToDouble(one -> (one.y() - y) * (one.y() - y)).average().orElse(0);
        double xy = points.stream().mapToDouble(one -> (one.x() - x) * (one.y() - y)).average().orElse(0);
        double middle = (xx + yy) / 2;
        double apart = Math.hypot((xx - yy) / 2, xy);
        return new Ellipse(
                x, y, DEVIATIONS * Math.sqrt(Math.max(0, middle + apart)), DEVIATIONS * Math.sqrt(Math.max(0, middle - apart)),
                Math.toDegrees(0.5 * Math.atan2(2 * xy, xx - yy)));
    }
}
