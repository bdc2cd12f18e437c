package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Invented people of known groups, who mostly answer as their group does. */
final class Planted {

    private final List<byte[]> rows = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    private Planted() {}

    /**
     * People of some groups; they all hold the first three statements.
     *
     * @param seen the chance that somebody has voted on a statement
     * @param loyal the chance that they vote as their group
     */
    static Planted of(int[] sizes, int statements, double seen, double loyal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Planted planted = new Planted();
        for (int group = 0; group < sizes.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                planted.rows.add(row(group, sizes.length, statements, seen, loyal, random));
                planted.groups.add(group);
            }
        }
        return planted;
    }

    private static byte[] row(int group, int groups, int statements, double seen, double loyal, SplittableRandom random) {
        byte[] row = new byte[statements];
        for (int statement = 0; statement < statements; statement++) {
            int held = statement < 3 ? 1 : statement % groups == group ? 1 : -1;
            double chance = random.nextDouble();
            int vote = chance < loyal ? held : chance < loyal + (1 - loyal) / 2 ? 0 : -held;
            row[statement] = random.nextDouble() < seen ? (byte) vote : VoteMatrix.UNSEEN;
        }
        return row;
    }

    VoteMatrix votes() {
        return new VoteMatrix(rows.getFirst().length, rows);
    }

    List<byte[]> rows() {
        return rows;
    }

    List<Integer> groups() {
        return groups;
    }
}
