package org.parvis.participation.opinion.math;

import java.util.Comparator;

/** A place on the map of opinions. */
public record Point(double x, double y) {

    static final Comparator<Point> ORDER = Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y);

    public double length() {
        return Math.hypot(x, y);
    }

    double squaredTo(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return dx * dx + dy * dy;
    }

    double to(Point other) {
        return Math.sqrt(squaredTo(other));
    }
}
