package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Points in clusters by k-means.
 *
 * @param centres of the clusters
 * @param of the index of its cluster, of each point
 * @param spread sum of the squared distances from points to their centre, each times its weight
 */
record Clustering(List<Point> centres, int[] of, double spread) {

    private static final int MOST_STEPS = 100;
    private static final int STARTS = 20;

    /**
     * The closest of several that are found from seeded starts, and from the centres of before where there are as many.
     *
     * @param weights how many people stand at each point
     */
    static Clustering best(List<Point> points, int[] weights, int k, List<Point> before) {
        Clustering best = before.size() == k ? from(points, weights, before) : from(points, weights, start(points, weights, k, 0));
        for (int seed = 1; seed < STARTS; seed++) {
            Clustering other = from(points, weights, start(points, weights, k, seed));
            boolean isBetter = other.centres.size() > best.centres.size()
                    || other.centres.size() == best.centres.size() && other.spread < best.spread * (1 - 1e-9);
            best = isBetter ? other : best;
        }
        return best;
    }

    /** From given centres until nobody moves; a cluster that nobody stands in is gone. */
    static Clustering from(List<Point> points, int[] weights, List<Point> start) {
        List<Point> centres = start;
        int[] of = nearest(points, centres);
        for (int step = 0; step < MOST_STEPS; step++) {
            centres = centres(points, weights, of, centres.size());
            int[] next = nearest(points, centres);
            boolean isStill = Arrays.equals(of, next);
            of = next;
            if (isStill) {
                break;
            }
        }
        return new Clustering(centres, of, spread(points, weights, centres, of));
    }

    private static int[] nearest(List<Point> points, List<Point> centres) {
        return points.stream().mapToInt(point -> nearest(point, centres)).toArray();
    }

    static int nearest(Point point, List<Point> centres) {
        int best = 0;
        for (int i = 1; i < centres.size(); i++) {
            best = point.squaredTo(centres.get(i)) < point.squaredTo(centres.get(best)) ? i : best;
        }
        return best;
    }

    private static List<Point> centres(List<Point> points, int[] weights, int[] of, int k) {
        double[] x = new double[k];
        double[] y = new double[k];
        double[] weight = new double[k];
        for (int i = 0; i < of.length; i++) {
            x[of[i]] += weights[i] * points.get(i).x();
            y[of[i]] += weights[i] * points.get(i).y();
            weight[of[i]] += weights[i];
        }
        return IntStream.range(0, k)
                .filter(cluster -> weight[cluster] > 0)
                .mapToObj(cluster -> new Point(x[cluster] / weight[cluster], y[cluster] / weight[cluster]))
                .toList();
    }

    private static double spread(List<Point> points, int[] weights, List<Point> centres, int[] of) {
        double spread = 0;
        for (int i = 0; i < of.length; i++) {
            spread += weights[i] * points.get(i).squaredTo(centres.get(of[i]));
        }
        return spread;
    }

    /** Points far from one another, by a seeded chance that grows with the square of the distance (k-means++). */
    private static List<Point> start(List<Point> points, int[] weights, int k, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> chosen = new ArrayList<>();
        double[] chance = Arrays.stream(weights).asDoubleStream().toArray();
        while (chosen.size() < k) {
            Point next = points.get(draw(chance, random.nextDouble()));
            chosen.add(next);
            for (int i = 0; i < chance.length; i++) {
                double away = weights[i] * points.get(i).squaredTo(next);
                chance[i] = chosen.size() == 1 ? away : Math.min(chance[i], away);
            }
        }
        return chosen;
    }

    private static int draw(double[] chance, double random) {
        double rest = random * Arrays.stream(chance).sum();
        int last = 0;
        for (int i = 0; i < chance.length; i++) {
            if (chance[i] > 0) {
                last = i;
                rest -= chance[i];
                if (rest < 0) {
                    break;
                }
            }
        }
        return last;
    }

    /** Far points of a crowd: first the one farthest from the middle, then always the one farthest from all that are chosen. */
    static List<Point> spreadOut(List<Point> points, int k) {
        Point middle = new Point(
                points.stream().mapToDouble(Point::x).average().orElse(0), points.stream().mapToDouble(Point::y).average().orElse(0));
        double[] away = points.stream().mapToDouble(point -> point.squaredTo(middle)).toArray();
        List<Point> chosen = new ArrayList<>();
        while (chosen.size() < k) {
            int farthest = 0;
            for (int i = 1; i < away.length; i++) {
                farthest = away[i] > away[farthest] ? i : farthest;
            }
            Point next = points.get(farthest);
            boolean isFirst = chosen.isEmpty();
            chosen.add(next);
            for (int i = 0; i < away.length; i++) {
                double now = points.get(i).squaredTo(next);
                away[i] = isFirst ? now : Math.min(away[i], now);
            }
        }
        return chosen;
    }

    /** How much nearer points stand to their own than to the next cluster, from −1 to 1; a point alone in its cluster gives 0. */
    double silhouette(List<Point> points) {
        int k = centres.size();
        double sum = 0;
        for (int i = 0; i < of.length; i++) {
            double[] distance = new double[k];
            int[] count = new int[k];
            for (int j = 0; j < of.length; j++) {
                if (i != j) {
                    distance[of[j]] += points.get(i).to(points.get(j));
                    count[of[j]]++;
                }
            }
            sum += silhouette(distance, count, of[i]);
        }
        return of.length == 0 ? 0 : sum / of.length;
    }

    private static double silhouette(double[] distance, int[] count, int own) {
        if (count[own] == 0) {
            return 0;
        }
        double inside = distance[own] / count[own];
        double outside = IntStream.range(0, distance.length)
                .filter(cluster -> cluster != own && count[cluster] > 0)
                .mapToDouble(cluster -> distance[cluster] / count[cluster])
                .min()
                .orElse(inside);
        double most = Math.max(inside, outside);
        return most == 0 ? 0 : (outside - inside) / most;
    }
}
