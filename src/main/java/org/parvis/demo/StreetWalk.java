package org.parvis.demo;

import java.util.ArrayList;
import java.util.List;
import org.parvis.shared.GeoPoint;

/** Goes along a street and stops at even steps, now on one side, now on the other. */
final class StreetWalk {

    /**
     * A stop.
     *
     * @param point beside the street
     * @param left of whoever walks
     * @param step counted from the beginning, the same for both sides
     */
    record Stop(GeoPoint point, boolean left, int step) {}

    private final List<GeoPoint> line;

    StreetWalk(List<GeoPoint> line) {
        this.line = line;
    }

    /** Stops on both sides every so many metres, the given metres off the middle. */
    List<Stop> bothSides(double every, double off) {
        List<Stop> stops = new ArrayList<>();
        double next = every / 2;
        double walked = 0;
        int step = 0;
        for (int i = 1; i < line.size(); i++) {
            Leg leg = new Leg(line.get(i - 1), line.get(i));
            for (; next <= walked + leg.metres(); next += every) {
                stops.add(new Stop(leg.at(next - walked, off), true, step));
                stops.add(new Stop(leg.at(next - walked, -off), false, step++));
            }
            walked += leg.metres();
        }
        return stops;
    }

    /** Stops every so many metres, on alternating sides. */
    List<Stop> alternating(double every, double off) {
        return bothSides(every, off).stream()
                .filter(stop -> stop.left() == (stop.step() % 2 == 0))
                .toList();
    }

    private record Leg(GeoPoint from, GeoPoint to) {

        double metres() {
            return from.metresTo(to);
        }

        /** The point so many metres from the leg's beginning and so many to its left. */
        GeoPoint at(double along, double left) {
            double share = along / metres();
            GeoPoint middle = new GeoPoint(
                    from.lon() + (to.lon() - from.lon()) * share, from.lat() + (to.lat() - from.lat()) * share);
            double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
            double north = to.lat() - from.lat();
            double length = Math.hypot(east, north);
            return middle.movedBy(-north / length * left, east / length * left);
        }
    }
}
