package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who votes how: a row for each person, a column for each statement. Agree is +1, disagree −1, pass 0; what somebody has not
 * seen is {@link #UNSEEN}.
 */
public final class VoteMatrix {

    public static final byte UNSEEN = 2;

    /** Who has voted on fewer statements is not placed, where there are as many. */
    static final int ENOUGH_VOTES = 7;

    /** With fewer people than that, those who voted most are placed too. */
    static final int ENOUGH_PEOPLE = 15;

    private final int statements;
    private final List<byte[]> rows;

    public VoteMatrix(int statements, List<byte[]> rows) {
        if (rows.stream().anyMatch(row -> row.length != statements)) {
            throw new IllegalArgumentException("A row is not as long as there are statements");
        }
        this.statements = statements;
        this.rows = List.copyOf(rows);
    }

    public int statements() {
        return statements;
    }

    public int people() {
        return rows.size();
    }

    /** Somebody's votes, by column; null where they have not seen a statement. */
    public List<@Nullable Integer> line(int person) {
        List<@Nullable Integer> line = new ArrayList<>();
        for (byte value : rows.get(person)) {
            line.add(value == UNSEEN ? null : Integer.valueOf(value));
        }
        return line;
    }

    byte[] row(int person) {
        return rows.get(person);
    }

    /** How many statements they have voted on, passes too. */
    int votes(int person) {
        return votes(rows.get(person));
    }

    static int votes(byte[] row) {
        int votes = 0;
        for (byte value : row) {
            votes += value == UNSEEN ? 0 : 1;
        }
        return votes;
    }

    /**
     * Indexes of those who are placed: with enough votes, and where they are few those with most; never without a vote. In the
     * order of what they voted, which does not depend on the order in which they came.
     */
    int[] placed() {
        int enough = Math.min(ENOUGH_VOTES, statements);
        List<Integer> active = new ArrayList<>(IntStream.range(0, rows.size())
                .filter(person -> votes(person) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(person -> -votes(person)).thenComparing(rows::get, Arrays::compare))
                .toList());
        long sure = active.stream().filter(person -> votes(person) >= enough).count();
        return active.stream()
                .limit(Math.max(sure, Math.min(ENOUGH_PEOPLE, active.size())))
                .sorted(Comparator.comparing(rows::get, Arrays::compare))
                .mapToInt(person -> person)
                .toArray();
    }

    /** How those of some people who have seen a statement voted on it. */
    public Counts count(int[] people, int statement) {
        int agree = 0;
        int disagree = 0;
        int pass = 0;
        for (int person : people) {
            switch (rows.get(person)[statement]) {
                case 1 -> agree++;
                case -1 -> disagree++;
                case 0 -> pass++;
                default -> {}
            }
        }
        return new Counts(agree, disagree, pass);
    }
}
