package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts an election under a rule. A pure function: nothing but its two arguments matters, not the order of ballots or
 * projects, not the machine, not the time. Rules and formulas: docs/guides/tally.md.
 */
public final class Tally {

    private final Election election;
    private final SelectionRule rule;
    private final Count count;
    private final Order order;
    private Optional<EqualShares.Kept> shares = Optional.empty();

    private Tally(Election election, SelectionRule rule) {
        this.election = election;
        this.rule = rule;
        this.count = Count.of(election);
        this.order = new Order(election, count, rule);
    }

    /**
     * The outcome of an election under a rule.
     *
     * @throws IllegalArgumentException where the rule contradicts itself or cannot be used with these ballots
     */
    public static Outcome of(Election election, SelectionRule rule) {
        List<RuleProblem> problems = RuleCheck.of(rule, election.kind(), election.projects(), election.envelope());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("This rule cannot be used: " + problems);
        }
        return new Tally(election, rule).outcome();
    }

    private Outcome outcome() {
        Spending spending = new Spending(election.projects().size(), election.envelope());
        if (rule.method() == Method.EQUAL_SHARES) {
            buy(spending);
        } else {
            new Greedy(election, rule, count.scores(), order, spending).run();
        }
        List<Explanation> explanations = new ArrayList<>();
        for (int project = 0; project < election.projects().size(); project++) {
            explanations.add(explain(project, spending));
        }
        boolean exhaustive = explanations.stream()
                .noneMatch(why -> !why.verdict().isFunded() && election.projects().get(why.project()).cost() <= spending.rest());
        return new Outcome(
                spending.winners(), spending.spent(), spending.trace(), explanations, exhaustive, shares.map(EqualShares.Kept::endowment));
    }

    private void buy(Spending spending) {
        Supporters supporters = new Supporters(election, count, rule, order);
        EqualShares.Kept kept = new EqualShares(election, rule, supporters).run();
        shares = Optional.of(kept);
        for (int i = 0; i < kept.run().bought().size(); i++) {
            int project = kept.run().bought().get(i);
            long cost = election.projects().get(project).cost();
            spending.fund(project, Verdict.FUNDED, cost, Optional.of(kept.run().purchases().get(i)));
        }
        if (rule.completion().endsByScore()) {
            new Greedy(election, rule, count.scores(), order, spending).run();
        }
    }

    private Explanation explain(int project, Spending spending) {
        long least = rule.minScore().score(election.ballots());
        long score = count.scores().get(project);
        Verdict verdict = spending.verdict(project)
                .orElse(score < least ? Verdict.BELOW_THRESHOLD : Verdict.SUPPORTERS_TOO_SHORT);
        long cost = election.projects().get(project).cost();
        long rest = spending.restAt(project);
        long missing = verdict == Verdict.TOO_LITTLE_LEFT ? cost - rest : 0;
        if (verdict == Verdict.SUPPORTERS_TOO_SHORT) {
            Ratio left = shares.orElseThrow().run().left().get(project);
            missing = Math.max(0, Ratio.of(cost).minus(left).roundedUp());
            rest = cost - missing;
        }
        return new Explanation(
                project,
                score,
                count.voters().get(project),
                count.rank(project),
                verdict,
                spending.trace().stream().filter(turn -> turn.project() == project).mapToLong(Turn::amount).sum(),
                rest,
                missing,
                verdict.isFunded() ? OptionalLong.empty() : missingScore(project, score, least),
                spending.about(project));
    }

    /**
     * The least that a project's score needed more to be paid for, all else being equal. A higher score only ever brings the
     * turn forward, where no less is left; so it is found by halving.
     */
    private OptionalLong missingScore(int project, long score, long least) {
        if (rule.method() == Method.EQUAL_SHARES) {
            return score < least ? OptionalLong.of(least - score) : OptionalLong.empty();
        }
        long fails = 0;
        long helps = Math.max(least, count.highest() + 1) - score;
        if (!wouldWin(project, helps)) {
            return OptionalLong.empty();
        }
        while (helps - fails > 1) {
            long middle = fails + (helps - fails) / 2;
            if (wouldWin(project, middle)) {
                helps = middle;
            } else {
                fails = middle;
            }
        }
        return OptionalLong.of(helps);
    }

    private boolean wouldWin(int project, long more) {
        List<Long> scores = new ArrayList<>(count.scores());
        scores.set(project, scores.get(project) + more);
        Spending spending = new Spending(scores.size(), election.envelope());
        new Greedy(election, rule, scores, order, spending).run();
        return spending.isFunded(project);
    }
}
