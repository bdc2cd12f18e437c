package org.parvis.participation.opinion.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.ShownFigures;

/**
 * The map of groups as a drawing: each a blob whose shape and number say which it is, and never a person's place.
 *
 * @param blobs in the order of the groups
 */
public record OpinionMap(List<Blob> blobs) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 320;

    private static final double EDGE = 34;
    private static final double SMALLEST = 30;

    /**
     * A group.
     *
     * @param degrees by which it is turned, clockwise as drawings are
     */
    public record Blob(int number, double x, double y, double major, double minor, double degrees) {

        public String ellipse(String part) {
            return decimals(switch (part) {
                case "cx" -> x;
                case "cy" -> y;
                case "rx" -> Math.max(SMALLEST, major);
                default -> Math.max(SMALLEST, minor);
            });
        }

        public String turned() {
            return "rotate(" + decimals(degrees) + " " + decimals(x) + " " + decimals(y) + ")";
        }

        /** Of the mark in the middle of it. */
        public String moved() {
            return "translate(" + decimals(x) + " " + decimals(y) + ")";
        }
    }

    /** Two groups, by their numbers. */
    public record Pair(int one, int other) {}

    static OpinionMap of(List<ShownFigures.OfGroup> groups) {
        double left = groups.stream().mapToDouble(one -> one.place().x() - one.place().major()).min().orElse(0);
        double right = groups.stream().mapToDouble(one -> one.place().x() + one.place().major()).max().orElse(0);
        double top = groups.stream().mapToDouble(one -> one.place().y() + one.place().major()).max().orElse(0);
        double bottom = groups.stream().mapToDouble(one -> one.place().y() - one.place().major()).min().orElse(0);
        double scale = Math.min((WIDTH - 2 * EDGE) / Math.max(1e-6, right - left), (HEIGHT - 2 * EDGE) / Math.max(1e-6, top - bottom));
        return new OpinionMap(groups.stream()
                .map(one -> new Blob(
                        one.number(),
                        WIDTH / 2.0 + (one.place().x() - (left + right) / 2) * scale,
                        HEIGHT / 2.0 - (one.place().y() - (top + bottom) / 2) * scale,
                        one.place().major() * scale, one.place().minor() * scale, -one.place().degrees()))
                .toList());
    }

    /** The two that stand farthest apart; null where there are not three. */
    public @Nullable Pair farthest() {
        return pair(Comparator.naturalOrder());
    }

    /** The two that stand closest; null where there are not three. */
    public @Nullable Pair nearest() {
        return pair(Comparator.reverseOrder());
    }

    private @Nullable Pair pair(Comparator<Double> order) {
        if (blobs.size() < 3) {
            return null;
        }
        @Nullable Pair best = null;
        double at = 0;
        for (int i = 0; i < blobs.size(); i++) {
            for (int j = i + 1; j < blobs.size(); j++) {
                double away = Math.hypot(blobs.get(i).x() - blobs.get(j).x(), blobs.get(i).y() - blobs.get(j).y());
                if (best == null || order.compare(away, at) > 0) {
                    best = new Pair(blobs.get(i).number(), blobs.get(j).number());
                    at = away;
                }
            }
        }
        return best;
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
