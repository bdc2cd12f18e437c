package org.parvis.casework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.parvis.shared.GeoPoint;

/**
 * A short way through some places: from each to the nearest, then two legs swapped as long as that shortens the way.
 * As the crow flies; for a day's stops of one town that is near enough.
 */
final class RoundOrder {

    private static final double WORTHWHILE_METRES = 1;

    private RoundOrder() {}

    /** Positions of the places in the order of the way; the first place stays first. */
    static List<Integer> of(List<GeoPoint> places) {
        List<Integer> way = nearestNext(places);
        while (shortened(way, places)) {
            // until no two legs are worth swapping
        }
        return List.copyOf(way);
    }

    /** Length of the way in metres. */
    static double metres(List<Integer> way, List<GeoPoint> places) {
        double metres = 0;
        for (int i = 1; i < way.size(); i++) {
            metres += leg(way, places, i - 1, i);
        }
        return metres;
    }

    private static List<Integer> nearestNext(List<GeoPoint> places) {
        List<Integer> left = new ArrayList<>();
        for (int i = 1; i < places.size(); i++) {
            left.add(i);
        }
        List<Integer> way = new ArrayList<>();
        if (!places.isEmpty()) {
            way.add(0);
        }
        while (!left.isEmpty()) {
            GeoPoint here = places.get(way.getLast());
            Integer next = Collections.min(
                    left, Comparator.comparingDouble(i -> here.metresTo(places.get(i))));
            left.remove(next);
            way.add(next);
        }
        return way;
    }

    private static boolean shortened(List<Integer> way, List<GeoPoint> places) {
        for (int i = 1; i < way.size() - 1; i++) {
            for (int j = i + 1; j < way.size(); j++) {
                if (gain(way, places, i, j) > WORTHWHILE_METRES) {
                    Collections.reverse(way.subList(i, j + 1));
                    return true;
                }
            }
        }
        return false;
    }

    /** Metres saved by walking from i to j the other way round. */
    private static double gain(List<Integer> way, List<GeoPoint> places, int i, int j) {
        double now = leg(way, places, i - 1, i);
        double then = leg(way, places, i - 1, j);
        if (j + 1 < way.size()) {
            now += leg(way, places, j, j + 1);
            then += leg(way, places, i, j + 1);
        }
        return now - then;
    }

    private static double leg(List<Integer> way, List<GeoPoint> places, int from, int to) {
        return places.get(way.get(from)).metresTo(places.get(way.get(to)));
    }
}
