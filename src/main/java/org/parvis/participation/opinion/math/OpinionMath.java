package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The method of Polis: people are placed by their votes on two principal components, those who stand close together are put into
 * base clusters by k-means, these into two to five groups by their silhouette, and each group is told by the statements in which
 * it differs.
 */
public final class OpinionMath {

    private static final int MOST_GROUPS = 5;
    private static final int BASE_FOR_ONE_MORE = 12;

    private OpinionMath() {}

    /**
     * @param before where the last computation of the same statements ended; null begins anew, and gives the same whoever computes
     */
    public static Opinions compute(VoteMatrix votes, Opinions.@Nullable Memory before) {
        int[] placed = votes.placed();
        Components components = Components.of(votes, placed, before == null ? null : before.components());
        List<Point> points = Arrays.stream(placed).mapToObj(person -> components.project(votes.row(person))).toList();
        BaseClusters base = BaseClusters.of(points, before == null ? List.of() : before.base());
        Grouped grouped = group(base, before);
        int[] groupOf = new int[votes.people()];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < placed.length; i++) {
            groupOf[placed[i]] = grouped.of()[base.of()[i]];
        }
        Opinions.Memory memory = new Opinions.Memory(components, base.centres(), grouped.centres(), grouped.count());
        return told(votes, placed, components, groups(votes, placed, points, groupOf, grouped.centres().size()), memory, groupOf);
    }

    /**
     * Base clusters in groups.
     *
     * @param of the group of each base cluster
     */
    private record Grouped(List<Point> centres, int[] of, GroupCount count) {}

    private static Grouped group(BaseClusters base, Opinions.@Nullable Memory before) {
        int most = Math.min(base.centres().size(), Math.min(MOST_GROUPS, 2 + base.centres().size() / BASE_FOR_ONE_MORE));
        GroupCount last = before == null ? GroupCount.NONE : before.count();
        if (most < 2) {
            return new Grouped(base.centres(), new int[base.centres().size()], GroupCount.NONE);
        }
        List<Point> start = before == null ? List.of() : before.centres();
        List<Clustering> found = IntStream.rangeClosed(2, most)
                .mapToObj(k -> Clustering.best(base.centres(), base.people(), k, start))
                .toList();
        double[] silhouettes = found.stream().mapToDouble(one -> one.silhouette(base.centres())).toArray();
        int best = 0;
        for (int i = 1; i < silhouettes.length; i++) {
            best = silhouettes[i] > silhouettes[best] ? i : best;
        }
        GroupCount count = last.next(best + 2, most);
        Clustering chosen = found.get(count.k() - 2);
        int[] number = numbers(chosen, base.people(), start);
        Point[] centres = new Point[chosen.centres().size()];
        IntStream.range(0, centres.length).forEach(i -> centres[number[i]] = chosen.centres().get(i));
        return new Grouped(List.of(centres), Arrays.stream(chosen.of()).map(i -> number[i]).toArray(), count);
    }

    /** A group keeps its number as long as there are as many groups; else the largest is the first. */
    private static int[] numbers(Clustering chosen, int[] people, List<Point> before) {
        int k = chosen.centres().size();
        int[] number = new int[k];
        if (before.size() == k) {
            keep(chosen.centres(), before, number);
            return number;
        }
        int[] size = new int[k];
        IntStream.range(0, people.length).forEach(i -> size[chosen.of()[i]] += people[i]);
        List<Integer> order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -size[i]).thenComparing(chosen.centres()::get, Point.ORDER))
                .toList();
        IntStream.range(0, k).forEach(i -> number[order.get(i)] = i);
        return number;
    }

    /** The two that are nearest to one another first. */
    private static void keep(List<Point> now, List<Point> before, int[] number) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, now.size()).boxed().toList());
        List<Integer> free = new ArrayList<>(left);
        while (!left.isEmpty()) {
            int bestNow = left.getFirst();
            int bestBefore = free.getFirst();
            for (int i : left) {
                for (int j : free) {
                    if (now.get(i).squaredTo(before.get(j)) < now.get(bestNow).squaredTo(before.get(bestBefore))) {
                        bestNow = i;
                        bestBefore = j;
                    }
                }
            }
            number[bestNow] = bestBefore;
            left.remove(Integer.valueOf(bestNow));
            free.remove(Integer.valueOf(bestBefore));
        }
    }

    private static List<Opinions.Group> groups(VoteMatrix votes, int[] placed, List<Point> points, int[] groupOf, int k) {
        List<List<Counts>> counts = new ArrayList<>();
        for (int group = 0; group < k; group++) {
            int at = group;
            int[] people = Arrays.stream(placed).filter(person -> groupOf[person] == at).toArray();
            counts.add(IntStream.range(0, votes.statements()).mapToObj(statement -> votes.count(people, statement)).toList());
        }
        List<Opinions.Group> groups = new ArrayList<>();
        for (int group = 0; group < k; group++) {
            int at = group;
            List<Point> own = IntStream.range(0, placed.length).filter(i -> groupOf[placed[i]] == at).mapToObj(points::get).toList();
            groups.add(new Opinions.Group(
                    own.size(), Ellipse.of(own), counts.get(group),
                    k == 1 ? List.of() : Representative.choose(counts.get(group), others(counts, group, votes.statements()))));
        }
        return groups;
    }

    private static List<Counts> others(List<List<Counts>> counts, int group, int statements) {
        return IntStream.range(0, statements)
                .mapToObj(statement -> IntStream.range(0, counts.size())
                        .filter(one -> one != group)
                        .mapToObj(one -> counts.get(one).get(statement))
                        .reduce(Counts.NONE, Counts::plus))
                .toList();
    }

    private static Opinions told(
            VoteMatrix votes, int[] placed, Components components, List<Opinions.Group> groups, Opinions.Memory memory, int[] groupOf) {
        int[] everybody = IntStream.range(0, votes.people()).toArray();
        List<Opinions.Statement> statements = IntStream.range(0, votes.statements())
                .mapToObj(statement -> new Opinions.Statement(
                        votes.count(everybody, statement), votes.count(placed, statement), components.projectStatement(statement).length()))
                .toList();
        return new Opinions(placed.length, groups, statements, memory, groupOf);
    }
}
