package org.parvis.ballot.recount;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/**
 * Equal shares as its definition says it, step by step: every share, every round, every project; supporters sorted by what
 * they have left, the first of them that can pay the even rest sets the price. Money is in whole numbers over one
 * denominator.
 */
final class PlainShares {

    private static final int MOST_STEPS = 1_000_000;

    private final Election election;
    private final SelectionRule rule;
    private final Ranking ranking;
    private final List<Offered> offered;
    private BigInteger[] money = {};
    private BigInteger denominator = BigInteger.ONE;

    /** A project with the groups of ballots that name it. */
    private record Offered(Project project, List<Integer> supporters) {}

    /** What a supporter pays at most for an offered project: amount over the number of those who pay it, over the denominator. */
    private record Price(Offered of, BigInteger amount, BigInteger payers) {

        /** Effective votes are cost ÷ price; more of them come first. */
        int moreVotes(Price other) {
            BigInteger mine = BigInteger.valueOf(of.project().cost()).multiply(other.amount).multiply(payers);
            BigInteger theirs = BigInteger.valueOf(other.of.project().cost()).multiply(amount).multiply(other.payers);
            return theirs.compareTo(mine);
        }
    }

    PlainShares(Election election, SelectionRule rule, Ranking ranking) {
        this.election = election;
        this.rule = rule;
        this.ranking = ranking;
        this.offered = ranking.eligible()
                .filter(project -> ranking.voters(project) > 0)
                .map(project -> new Offered(project, supporters(election, election.projects().indexOf(project))))
                .toList();
    }

    private static List<Integer> supporters(Election election, int place) {
        return IntStream.range(0, election.markings().size())
                .filter(group -> election.markings().get(group).marks().stream().anyMatch(mark -> mark.project() == place))
                .boxed()
                .toList();
    }

    List<Project> winners() {
        BigInteger envelope = BigInteger.valueOf(election.envelope());
        BigInteger ballots = BigInteger.valueOf(Math.max(1, election.ballots()));
        if (rule.completion() == Completion.NONE) {
            return run(envelope, ballots);
        }
        Growth growth = rule.growth();
        BigInteger unit = BigInteger.valueOf(growth.step() == 0 ? election.unit() : growth.step());
        BigInteger start = growth.fromWhole() ? envelope.divide(ballots).divide(unit).multiply(unit) : envelope;
        BigInteger over = growth.fromWhole() ? BigInteger.ONE : ballots;
        BigInteger step = unit.multiply(over);
        List<Project> last = List.of();
        BigInteger share = start;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            List<Project> now = run(share, over);
            long spent = now.stream().mapToLong(Project::cost).sum();
            if (spent > election.envelope()) {
                return last;
            }
            last = now;
            boolean early = rule.completion().name().startsWith("ADD1_EXHAUSTIVE");
            if (now.size() == offered.size() || early && nothingFits(now, election.envelope() - spent)) {
                return now;
            }
            share = share.add(growth.parts() == 0 ? step : share.divide(BigInteger.valueOf(growth.parts())).max(step));
        }
        throw new IllegalArgumentException("more than " + MOST_STEPS + " steps: the step is too small");
    }

    private boolean nothingFits(List<Project> now, long rest) {
        return election.projects().stream().noneMatch(project -> project.cost() <= rest && !now.contains(project));
    }

    private List<Project> run(BigInteger share, BigInteger over) {
        money = new BigInteger[election.markings().size()];
        Arrays.fill(money, share);
        denominator = over;
        List<Project> bought = new ArrayList<>(offered.stream()
                .map(Offered::project)
                .filter(project -> project.cost() == 0)
                .sorted(ranking::betweenEquals)
                .toList());
        while (true) {
            Optional<Price> best = offered.stream()
                    .filter(one -> !bought.contains(one.project()))
                    .flatMap(one -> price(one).stream())
                    .min(((Comparator<Price>) Price::moreVotes)
                            .thenComparing(price -> price.of().project(), ranking::betweenEquals));
            if (best.isEmpty()) {
                return bought;
            }
            bought.add(best.get().of().project());
            pay(best.get());
        }
    }

    /** Supporters from the poorest on pay all they have, until one can pay the even rest; none where the money does not reach. */
    private Optional<Price> price(Offered one) {
        List<Integer> poorestFirst = one.supporters().stream().sorted(Comparator.comparing(group -> money[group])).toList();
        BigInteger toPay = BigInteger.valueOf(one.project().cost()).multiply(denominator);
        long payers = ranking.voters(one.project());
        for (int group : poorestFirst) {
            BigInteger number = BigInteger.valueOf(payers);
            if (money[group].multiply(number).compareTo(toPay) >= 0) {
                return Optional.of(new Price(one, toPay, number));
            }
            int size = election.markings().get(group).ballots();
            toPay = toPay.subtract(money[group].multiply(BigInteger.valueOf(size)));
            payers -= size;
        }
        return Optional.empty();
    }

    private void pay(Price price) {
        BigInteger finer = price.payers().divide(price.payers().gcd(price.amount()));
        for (int group = 0; group < money.length; group++) {
            money[group] = money[group].multiply(finer);
        }
        denominator = denominator.multiply(finer);
        BigInteger each = price.amount().multiply(finer).divide(price.payers());
        for (int group : price.of().supporters()) {
            money[group] = money[group].subtract(each).max(BigInteger.ZERO);
        }
    }
}
