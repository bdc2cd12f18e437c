package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The Method of Equal Shares with its completion. Growing shares (add1) means: run from zero with a share one step larger,
 * until an outcome costs more than the envelope; the last one before it is kept. Every step counts, as a project can be
 * replaced by another on the way: a step is passed over only where {@link EqualSharesScreen} proves that its outcome is the
 * same as that of the step before.
 */
final class EqualShares {

    /** The run that is kept, and the share that it ran with. */
    record Kept(EqualSharesRun.Result run, Ratio endowment) {}

    /** Beyond it the step is too small for these costs, or the file was made to be counted for ever. */
    private static final long MOST_STEPS = 1_000_000;

    private final Election election;
    private final SelectionRule rule;
    private final Supporters supporters;
    /** Shares that grow by parts of themselves, as far as they were asked for. */
    private final List<Long> grown = new ArrayList<>();

    private final Ratio start;

    EqualShares(Election election, SelectionRule rule, Supporters supporters) {
        this.election = election;
        this.rule = rule;
        this.supporters = supporters;
        this.start = rule.completion().growsShares() ? rule.growth().start(election) : Ratio.of(election.envelope(), Math.max(1, election.ballots()));
    }

    Kept run() {
        Ratio share = rule.completion().growsShares() ? share(lastStep()) : start;
        return new Kept(EqualSharesRun.of(supporters, share), share);
    }

    private Ratio share(long steps) {
        Growth growth = rule.growth();
        if (growth.parts() == 0) {
            return start.plus(Ratio.of(growth.size(election)).times(steps));
        }
        if (grown.isEmpty()) {
            grown.add(start.roundedUp());
        }
        while (grown.size() <= steps) {
            grown.add(growth.after(grown.getLast()));
        }
        return Ratio.of(grown.get(Math.toIntExact(steps)));
    }

    /** The number of the last step before the first whose outcome costs more than the envelope. */
    private long lastStep() {
        Stride stride = new Stride();
        long last = 0;
        long next = 0;
        while (next < MOST_STEPS) {
            long length = stride.length();
            int[] bought = EqualSharesScreen.bought(supporters, share(next), share(next + length - 1));
            stride.took(bought != null);
            if (bought == null && length > 1) {
                continue;
            }
            if (bought == null) {
                bought = EqualSharesRun.of(supporters, share(next)).bought().stream().mapToInt(Integer::intValue).toArray();
            }
            if (cost(bought) > election.envelope()) {
                return last;
            }
            if (bought.length == supporters.offered().length) {
                return next;
            }
            if (rule.completion().stopsWhenExhaustive() && nothingFits(bought)) {
                return next;
            }
            last = next + length - 1;
            next += length;
        }
        throw new IllegalArgumentException("shares would grow in more than " + MOST_STEPS + " steps: the step is too small");
    }

    private long cost(int[] bought) {
        return Arrays.stream(bought).mapToLong(supporters::cost).sum();
    }

    private boolean nothingFits(int[] bought) {
        long rest = election.envelope() - cost(bought);
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(bought).forEach(taken::add);
        return IntStream.range(0, supporters.projects()).noneMatch(project -> !taken.contains(project) && supporters.cost(project) <= rest);
    }

    /** How many steps are tried at once: twice as many after each success, one after a failure, and then longer so. */
    private static final class Stride {

        private static final int MOST_PATIENCE = 64;

        private long length = 1;
        private int patience = 1;
        private int successes;

        long length() {
            return length;
        }

        void took(boolean proven) {
            if (!proven) {
                patience = length > 1 ? Math.min(MOST_PATIENCE, patience * 2) : patience;
                length = length > 1 ? length / 2 : 1;
                successes = 0;
            } else if (++successes >= patience) {
                length *= 2;
                successes = 0;
                patience = Math.max(1, patience / 2);
            }
        }
    }
}
