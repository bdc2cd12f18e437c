package org.parvis.participation.opinion.math;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The two directions in which votes differ most: what is missing counts as the mean of its column, columns are centred, and the
 * principal components come by power iteration.
 *
 * @param means of the votes on each statement
 * @param first component, of length 1, or 0 where all vote alike
 * @param second component, orthogonal to the first
 */
public record Components(double[] means, double[] first, double[] second) {

    private static final int MOST_STEPS = 1_000;
    private static final double STILL = 1e-11;

    /** Below, a direction is what rounding left. */
    private static final double NOTHING = 1e-9;

    private static final long SEED = 1;

    /**
     * Of the votes of some people.
     *
     * @param before from which the search starts, with the same columns; null for none
     */
    static Components of(VoteMatrix votes, int[] people, @Nullable Components before) {
        int columns = votes.statements();
        double[] means = means(votes, people);
        double[][] products = products(votes, people, means);
        double[] none = new double[columns];
        double[] first = direction(products, none, before == null ? none : before.first);
        double[] second = direction(products, first, before == null ? none : before.second);
        return new Components(means, first, second);
    }

    private static double[] means(VoteMatrix votes, int[] people) {
        double[] means = new double[votes.statements()];
        for (int column = 0; column < means.length; column++) {
            Counts counts = votes.count(people, column);
            means[column] = counts.seen() == 0 ? 0 : (double) (counts.agree() - counts.disagree()) / counts.seen();
        }
        return means;
    }

    /** Of each two columns: a vote that is missing is the mean, and adds nothing. */
    private static double[][] products(VoteMatrix votes, int[] people, double[] means) {
        int columns = means.length;
        double[][] products = new double[columns][columns];
        int[] cast = new int[columns];
        double[] centred = new double[columns];
        for (int person : people) {
            byte[] row = votes.row(person);
            int count = 0;
            for (int column = 0; column < columns; column++) {
                if (row[column] != VoteMatrix.UNSEEN) {
                    cast[count] = column;
                    centred[count++] = row[column] - means[column];
                }
            }
            for (int a = 0; a < count; a++) {
                double[] line = products[cast[a]];
                for (int b = 0; b <= a; b++) {
                    line[cast[b]] += centred[a] * centred[b];
                }
            }
        }
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b < a; b++) {
                products[b][a] = products[a][b];
            }
        }
        return products;
    }

    /** By power iteration, apart from another direction; all zero where nothing differs in any other. */
    private static double[] direction(double[][] products, double[] apart, double[] start) {
        double[] now = started(start, apart);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] next = times(products, now);
            remove(next, apart);
            if (!scale(next)) {
                return new double[now.length];
            }
            boolean isStill = distance(now, next) < STILL;
            now = next;
            if (isStill) {
                break;
            }
        }
        return dot(times(products, now), now) < NOTHING ? new double[now.length] : signed(now, start);
    }

    /** Never quite the one before, else something that it cannot see would never be found. */
    private static double[] started(double[] start, double[] apart) {
        SplittableRandom random = new SplittableRandom(SEED);
        double weight = dot(start, start) < NOTHING ? 1 : 1e-3;
        double[] made = new double[start.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = start[i] + weight * (random.nextDouble() - 0.5);
        }
        remove(made, apart);
        scale(made);
        return made;
    }

    /** A component and its opposite are the same: it points as the one before did, or its greatest part is positive. */
    private static double[] signed(double[] found, double[] before) {
        double along = dot(found, before);
        if (Math.abs(along) < NOTHING) {
            for (double one : found) {
                along = Math.abs(one) > Math.abs(along) + NOTHING ? one : along;
            }
        }
        return along < 0 ? Arrays.stream(found).map(one -> -one).toArray() : found;
    }

    private static double[] times(double[][] products, double[] vector) {
        double[] result = new double[vector.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dot(products[i], vector);
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void remove(double[] vector, double[] direction) {
        double along = dot(vector, direction);
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= along * direction[i];
        }
    }

    private static boolean scale(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length < NOTHING) {
            return false;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return true;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Where somebody stands: only votes cast count, the more the fewer there are. */
    Point project(byte[] row) {
        double x = 0;
        double y = 0;
        int cast = 0;
        for (int column = 0; column < row.length; column++) {
            if (row[column] != VoteMatrix.UNSEEN) {
                x += (row[column] - means[column]) * first[column];
                y += (row[column] - means[column]) * second[column];
                cast++;
            }
        }
        double scale = cast == 0 ? 0 : Math.sqrt((double) row.length / cast);
        return new Point(x * scale, y * scale);
    }

    /** Where somebody would stand who agreed with this statement and voted on no other. */
    Point projectStatement(int column) {
        double scale = Math.sqrt(means.length) * (1 - means[column]);
        return new Point(first[column] * scale, second[column] * scale);
    }
}
