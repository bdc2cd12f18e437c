package org.parvis.ballot.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the Method of Equal Shares with a given share for each ballot, in exact arithmetic. Again and again it buys the
 * project with the most effective votes: cost over the highest price that one supporter pays, when all pay the same as far as
 * they can. Effective votes never grow as money is spent, so what was found in an earlier round is an upper bound that spares
 * looking at a project again.
 */
final class EqualSharesRun {

    /** What was bought, in order, and what each project's supporters had left together in the end. */
    record Result(List<Integer> bought, List<Purchase> purchases, List<Ratio> left) {}

    /** Effective votes as a fraction that is not in lowest terms, and the price that belongs to it. */
    private record Offer(BigInteger votes, BigInteger over, BigInteger price, BigInteger priceOver) {

        int compareVotes(Offer other) {
            return votes.multiply(other.over).compareTo(other.votes.multiply(over));
        }
    }

    private final Supporters supporters;
    private final ShareMoney money;
    private final Offer[] bounds;
    private final List<Integer> bought = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private int[] open;

    private EqualSharesRun(Supporters supporters, Ratio endowment) {
        this.supporters = supporters;
        this.money = new ShareMoney(supporters.groups(), endowment);
        this.bounds = new Offer[supporters.projects()];
        this.open = supporters.offered();
        for (int project : open) {
            bounds[project] = new Offer(BigInteger.valueOf(supporters.voters(project)), BigInteger.ONE, BigInteger.ZERO, BigInteger.ONE);
        }
    }

    static Result of(Supporters supporters, Ratio endowment) {
        EqualSharesRun run = new EqualSharesRun(supporters, endowment);
        run.takeWhatIsFree();
        while (run.buy()) {
            // Each round buys one project.
        }
        return new Result(run.bought, run.purchases, run.left());
    }

    private void takeWhatIsFree() {
        int[] free = Arrays.stream(open)
                .filter(project -> supporters.cost(project) == 0)
                .boxed()
                .sorted(Comparator.comparingInt(supporters::place))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int project : free) {
            bought.add(project);
            purchases.add(new Purchase(Ratio.ZERO, Ratio.of(supporters.voters(project))));
        }
        open = Arrays.stream(open).filter(project -> supporters.cost(project) > 0).toArray();
    }

    private boolean buy() {
        int best = -1;
        for (int i = 0; i < open.length && (best < 0 || bounds[open[i]].compareVotes(bounds[best]) >= 0); i++) {
            int project = open[i];
            Offer offer = offer(project);
            if (offer == null) {
                // Money only shrinks: it never comes back into reach.
                open[i] = -1;
                continue;
            }
            bounds[project] = offer;
            int votes = best < 0 ? 1 : offer.compareVotes(bounds[best]);
            if (votes > 0 || votes == 0 && supporters.place(project) < supporters.place(best)) {
                best = project;
            }
        }
        int taken = best;
        if (best >= 0) {
            pay(best, bounds[best]);
        }
        open = Arrays.stream(open)
                .filter(project -> project >= 0 && project != taken)
                .boxed()
                .sorted((one, other) -> bounds[other].compareVotes(bounds[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        return best >= 0;
    }

    /**
     * What a project's supporters can offer for it; null where they have too little. Who has less than the price pays all
     * that they have; taking them out raises the price for the others, until nobody more is too poor.
     */
    private @Nullable Offer offer(int project) {
        int[] groups = supporters.of(project);
        BigInteger cost = BigInteger.valueOf(supporters.cost(project)).multiply(money.denominator());
        BigInteger toPay = cost;
        long payers = supporters.voters(project);
        boolean[] poor = new boolean[groups.length];
        boolean more = true;
        while (more) {
            more = false;
            BigInteger number = BigInteger.valueOf(payers);
            BigInteger price = toPay;
            for (int i = 0; i < groups.length; i++) {
                if (!poor[i] && money.of(groups[i]).multiply(number).compareTo(price) < 0) {
                    poor[i] = true;
                    more = true;
                    int size = supporters.size(groups[i]);
                    payers -= size;
                    toPay = toPay.subtract(money.of(groups[i]).multiply(BigInteger.valueOf(size)));
                }
            }
            if (payers == 0) {
                return null;
            }
        }
        BigInteger over = money.denominator().multiply(BigInteger.valueOf(payers));
        return new Offer(cost.multiply(BigInteger.valueOf(payers)), toPay, toPay, over);
    }

    private void pay(int project, Offer offer) {
        Ratio price = new Ratio(offer.price(), offer.priceOver());
        bought.add(project);
        purchases.add(new Purchase(price, new Ratio(offer.votes(), offer.over())));
        BigInteger common = price.denominator().gcd(money.denominator());
        money.refine(price.denominator().divide(common));
        BigInteger paid = price.numerator().multiply(money.denominator().divide(price.denominator()));
        for (int group : supporters.of(project)) {
            money.set(group, money.of(group).subtract(paid).max(BigInteger.ZERO));
        }
    }

    private List<Ratio> left() {
        List<Ratio> left = new ArrayList<>();
        for (int project = 0; project < supporters.projects(); project++) {
            BigInteger sum = BigInteger.ZERO;
            for (int group : supporters.of(project)) {
                sum = sum.add(money.of(group).multiply(BigInteger.valueOf(supporters.size(group))));
            }
            left.add(new Ratio(sum, money.denominator()));
        }
        return left;
    }
}
