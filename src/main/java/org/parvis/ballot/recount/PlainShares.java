package org.parvis.ballot.recount;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/**
 * Equal shares as its definition says it, step by step: every share, every round, every project; supporters sorted by what
 * they have left, the first of them that can pay the even rest sets the price. Money is in whole numbers over one
 * denominator.
 */
final class PlainShares {

    private final Election election;
    private final SelectionRule rule;
    private final Ranking ranking;
    private final Map<Project, int[]> supporters = new HashMap<>();
    private final List<Project> offered;
    private BigInteger[] money = {};
    private BigInteger denominator = BigInteger.ONE;

    private record Price(BigInteger amount, BigInteger payers) {

        /** Effective votes are cost ÷ price; more of them come first. */
        static int moreVotes(Project one, Price its, Project other, Price others) {
            BigInteger left = BigInteger.valueOf(one.cost()).multiply(others.amount).multiply(its.payers);
            BigInteger right = BigInteger.valueOf(other.cost()).multiply(its.amount).multiply(others.payers);
            return right.compareTo(left);
        }
    }

    PlainShares(Election election, SelectionRule rule, Ranking ranking) {
        this.election = election;
        this.rule = rule;
        this.ranking = ranking;
        for (int i = 0; i < election.projects().size(); i++) {
            int place = i;
            supporters.put(election.projects().get(i), IntStream.range(0, election.markings().size())
                    .filter(group -> election.markings().get(group).marks().stream().anyMatch(mark -> mark.project() == place))
                    .toArray());
        }
        this.offered = ranking.eligible().filter(project -> ranking.voters(project) > 0).toList();
    }

    List<Project> winners() {
        BigInteger envelope = BigInteger.valueOf(election.envelope());
        BigInteger ballots = BigInteger.valueOf(Math.max(1, election.ballots()));
        if (rule.completion() == Completion.NONE) {
            return run(envelope, ballots);
        }
        BigInteger step = BigInteger.valueOf(rule.step() == 0 ? election.unit() : rule.step());
        BigInteger start = rule.wholeStart() ? envelope.divide(ballots).divide(step).multiply(step) : envelope;
        BigInteger over = rule.wholeStart() ? BigInteger.ONE : ballots;
        List<Project> last = List.of();
        for (BigInteger share = start; ; share = share.add(step.multiply(over))) {
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
        }
    }

    private boolean nothingFits(List<Project> now, long rest) {
        return election.projects().stream().noneMatch(project -> project.cost() <= rest && !now.contains(project));
    }

    private List<Project> run(BigInteger share, BigInteger over) {
        money = new BigInteger[election.markings().size()];
        Arrays.fill(money, share);
        denominator = over;
        List<Project> bought = new ArrayList<>(
                offered.stream().filter(project -> project.cost() == 0).sorted(ranking.byScore()).toList());
        while (true) {
            Map<Project, Price> prices = new HashMap<>();
            for (Project project : offered) {
                if (!bought.contains(project)) {
                    price(project, prices);
                }
            }
            Project best = prices.keySet().stream()
                    .min((one, other) -> {
                        int votes = Price.moreVotes(one, prices.get(one), other, prices.get(other));
                        return votes != 0 ? votes : ranking.betweenEquals(one, other);
                    })
                    .orElse(null);
            if (best == null) {
                return bought;
            }
            bought.add(best);
            pay(best, prices.get(best));
        }
    }

    /** The price over the denominator and the number of those who pay it; none where the money does not reach. */
    private void price(Project project, Map<Project, Price> prices) {
        Integer[] sorted = Arrays.stream(supporters.get(project)).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (one, other) -> money[one].compareTo(money[other]));
        BigInteger toPay = BigInteger.valueOf(project.cost()).multiply(denominator);
        long payers = ranking.voters(project);
        for (int group : sorted) {
            BigInteger number = BigInteger.valueOf(payers);
            if (money[group].multiply(number).compareTo(toPay) >= 0) {
                prices.put(project, new Price(toPay, number));
                return;
            }
            int size = election.markings().get(group).ballots();
            toPay = toPay.subtract(money[group].multiply(BigInteger.valueOf(size)));
            payers -= size;
        }
    }

    private void pay(Project project, Price price) {
        BigInteger finer = price.payers().divide(price.payers().gcd(price.amount()));
        for (int group = 0; group < money.length; group++) {
            money[group] = money[group].multiply(finer);
        }
        denominator = denominator.multiply(finer);
        BigInteger each = price.amount().multiply(finer).divide(price.payers());
        for (int group : supporters.get(project)) {
            money[group] = money[group].subtract(each).max(BigInteger.ZERO);
        }
    }
}
