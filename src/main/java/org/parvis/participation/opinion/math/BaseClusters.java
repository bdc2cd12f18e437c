package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * A hundred small clusters at most, in which people stand close together: groups are made of them, however many people there are.
 *
 * @param centres of the clusters
 * @param people how many stand in each
 * @param of the index of their cluster, of each point that was given
 */
record BaseClusters(List<Point> centres, int[] people, int[] of) {

    static final int MOST = 100;

    /** @param before centres from which the search starts; none for none */
    static BaseClusters of(List<Point> points, List<Point> before) {
        TreeMap<Point, Integer> distinct = new TreeMap<>(Point.ORDER);
        points.forEach(point -> distinct.merge(point, 1, Integer::sum));
        List<Point> places = new ArrayList<>(distinct.keySet());
        int[] weights = distinct.values().stream().mapToInt(one -> one).toArray();
        List<Point> centres = places;
        if (places.size() > MOST) {
            Clustering found = Clustering.from(places, weights, before.size() == MOST ? before : Clustering.spreadOut(places, MOST));
            centres = found.centres();
        }
        return assigned(points, places, centres);
    }

    private static BaseClusters assigned(List<Point> points, List<Point> places, List<Point> centres) {
        boolean areAll = places.size() == centres.size();
        int[] people = new int[centres.size()];
        int[] of = new int[points.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = areAll ? Collections.binarySearch(centres, points.get(i), Point.ORDER) : Clustering.nearest(points.get(i), centres);
            people[of[i]]++;
        }
        return new BaseClusters(centres, people, of);
    }
}
