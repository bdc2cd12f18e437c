package org.parvis.ballot.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One run of equal shares for a whole range of shares at once, in intervals that are certain to hold the exact values. It
 * either proves what is bought, the same for each share of the range, or gives up: then the exact run decides. All bounds
 * are rounded outwards.
 *
 * <p>The price of a project is the largest of (cost − money of S) / (number of supporters − number in S) over all sets S of
 * supporters, so any S gives a lower bound; and any price at which the supporters' payments reach the cost is an upper one.
 */
final class EqualSharesScreen {

    /** Sums and quotients of doubles are off by less than this share, times the number of terms. */
    private static final double OFF = Math.ulp(1.0);

    private static final int UNDECIDED = -2;
    private static final int NOTHING = -1;

    private final Supporters supporters;
    private final double[] low;
    private final double[] high;
    private final double[] votesLow;
    private final double[] votesHigh;
    private int[] open;
    private double priceLow;
    private double priceHigh;

    private EqualSharesScreen(Supporters supporters, double lowest, double highest) {
        this.supporters = supporters;
        this.low = new double[supporters.groups()];
        this.high = new double[supporters.groups()];
        Arrays.fill(low, lowest);
        Arrays.fill(high, highest);
        this.votesLow = new double[supporters.projects()];
        this.votesHigh = new double[supporters.projects()];
        this.open = supporters.offered();
        for (int project : open) {
            votesHigh[project] = supporters.voters(project);
        }
    }

    /** What is bought, in order, with each share from {@code lowest} to {@code highest}; null where it cannot tell. */
    static int @Nullable [] bought(Supporters supporters, Ratio lowest, Ratio highest) {
        double least = lowest.isWhole() ? lowest.nearest() : Math.nextDown(lowest.nearest());
        double most = highest.isWhole() ? highest.nearest() : Math.nextUp(highest.nearest());
        return new EqualSharesScreen(supporters, least, most).run();
    }

    private int @Nullable [] run() {
        int[] bought = new int[open.length];
        int count = 0;
        for (int project : open) {
            if (supporters.cost(project) == 0) {
                bought[count++] = project;
            }
        }
        open = Arrays.stream(open).filter(project -> supporters.cost(project) > 0).toArray();
        for (int next = best(); next != NOTHING; next = best()) {
            if (next == UNDECIDED || !price(next)) {
                return null;
            }
            bought[count++] = next;
            pay(next);
            int taken = next;
            open = Arrays.stream(open).filter(project -> project != taken).toArray();
        }
        return Arrays.copyOf(bought, count);
    }

    /** The project that is certainly the next: its votes are above all others', or exactly equal and its place is earlier. */
    private int best() {
        sortByBound();
        int best = NOTHING;
        int seen = 0;
        for (; seen < open.length; seen++) {
            int project = open[seen];
            if (best >= 0 && votesHigh[project] < votesLow[best]) {
                break;
            }
            int affordable = affordable(project);
            if (affordable == UNDECIDED || affordable > 0 && !price(project)) {
                return UNDECIDED;
            }
            if (affordable == 0) {
                System.arraycopy(open, seen + 1, open, seen, open.length - seen - 1);
                open = Arrays.copyOf(open, open.length - 1);
                seen--;
                continue;
            }
            if (best < 0 || votesLow[project] > votesLow[best] || isTieWonBy(project, best)) {
                best = project;
            }
        }
        for (int i = 0; i < seen; i++) {
            if (open[i] != best && votesHigh[open[i]] >= votesLow[best] && !isTieWonBy(best, open[i])) {
                return UNDECIDED;
            }
        }
        return best;
    }

    private boolean isTieWonBy(int project, int other) {
        return votesLow[project] == votesHigh[project]
                && votesLow[other] == votesHigh[other]
                && votesLow[project] == votesLow[other]
                && supporters.place(project) < supporters.place(other);
    }

    /** Whether the supporters' money reaches the cost: 1, 0, or undecided. */
    private int affordable(int project) {
        double least = 0;
        double most = 0;
        for (int group : supporters.of(project)) {
            int size = supporters.size(group);
            least += size * low[group];
            most += size * high[group];
        }
        double off = (supporters.of(project).length + 2) * OFF;
        double cost = supporters.cost(project);
        if (least * (1 - off) >= cost) {
            return 1;
        }
        return most * (1 + off) < cost ? 0 : UNDECIDED;
    }

    /** Finds the bounds of a project's price and of its effective votes; false where rounding leaves no upper bound. */
    private boolean price(int project) {
        double cost = supporters.cost(project);
        int payers = payers(project);
        double even = cost / payers;
        double evenHigh = Math.nextUp(even);
        priceLow = Math.nextDown(even);
        if (allHave(evenHigh, project)) {
            priceHigh = evenHigh;
            votesLow[project] = payers;
            votesHigh[project] = payers;
            return true;
        }
        double off = (supporters.of(project).length + 4) * OFF;
        priceLow = Math.max(priceLow, evened(project, high, cost) - cost * off);
        priceHigh = evened(project, low, cost) * (1 + off) + cost * off;
        double paid = 0;
        for (int group : supporters.of(project)) {
            paid += supporters.size(group) * Math.min(low[group], priceHigh);
        }
        if (paid * (1 - off) < cost) {
            return false;
        }
        votesLow[project] = Math.nextDown(cost / priceHigh);
        votesHigh[project] = Math.min(payers, Math.nextUp(cost / priceLow));
        return true;
    }

    /** Supporters who may have something left: the others certainly have nothing. */
    private int payers(int project) {
        int payers = 0;
        for (int group : supporters.of(project)) {
            payers += high[group] > 0 ? supporters.size(group) : 0;
        }
        return payers;
    }

    /** Whether all who may have something left certainly have that much: then they pay evenly, and their number is exact. */
    private boolean allHave(double price, int project) {
        for (int group : supporters.of(project)) {
            if (high[group] > 0 && low[group] < price) {
                return false;
            }
        }
        return true;
    }

    /** The price when who has less pays all that they have, about. */
    private double evened(int project, double[] money, double cost) {
        int payers = supporters.voters(project);
        double price = cost / payers;
        for (double before = 0; before < price && payers > 0; ) {
            before = price;
            double poor = 0;
            payers = 0;
            for (int group : supporters.of(project)) {
                int size = supporters.size(group);
                if (money[group] < price) {
                    poor += size * money[group];
                } else {
                    payers += size;
                }
            }
            price = payers == 0 ? before : (cost - poor) / payers;
        }
        return price;
    }

    private void pay(int project) {
        for (int group : supporters.of(project)) {
            low[group] = Math.max(0, Math.nextDown(low[group] - priceHigh));
            high[group] = Math.max(0, Math.nextUp(high[group] - priceLow));
        }
    }

    /** The highest bound first; the order hardly changes from round to round. */
    private void sortByBound() {
        for (int i = 1; i < open.length; i++) {
            int project = open[i];
            int at = i;
            for (; at > 0 && votesHigh[open[at - 1]] < votesHigh[project]; at--) {
                open[at] = open[at - 1];
            }
            open[at] = project;
        }
    }
}
