package org.parvis.participation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.Zoning;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.PartFunding;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;
import org.parvis.ballot.tally.TieBreak;

/**
 * What the rule of a budget says beside its method: participation.md 6.3.
 *
 * @param leastIsPercent whether the least score is a percentage of the ballots
 * @param ties what decides between equal projects, one after the other, before the lot that comes last of itself
 * @param completion what equal shares do with what they leave; of no matter with another method
 * @param partPercent least share of its cost for which the first project that does not fit is paid for in part; 0 for never
 * @param partOfAny whether that may be any project, not only one that can be divided
 * @param leftover where goes what a zone leaves
 * @param growth how equal shares grow
 */
public record Selection(
        boolean leastIsPercent, List<TieBreak> ties, Completion completion, int partPercent, boolean partOfAny, Leftover leftover, Growth growth) {

    /** What holds where nothing else was said. */
    public static final Selection USUAL =
            new Selection(false, List.of(TieBreak.LOWER_COST, TieBreak.MORE_VOTERS), Completion.ADD1, 0, false, Leftover.LOST, Growth.BY_HUNDREDTHS);

    private static final int WHOLE = 100;

    public Selection {
        ties = List.copyOf(ties);
    }

    /** The same with leftovers that go there. */
    public Selection with(Leftover other) {
        return new Selection(leastIsPercent, ties, completion, partPercent, partOfAny, other, growth);
    }

    /** The same that pays the first project that does not fit in part, if it can be divided and the rest is that share of its cost. */
    public Selection withPart(int percent) {
        return new Selection(leastIsPercent, ties, completion, percent, false, leftover, growth);
    }

    /** The same with a least score in percent of the ballots. */
    public Selection inPercent() {
        return new Selection(true, ties, completion, partPercent, partOfAny, leftover, growth);
    }

    /** What frozen terms say. */
    static Selection of(VoteTerms terms) {
        SelectionRule rule = terms.rule();
        return new Selection(
                rule.minScore().percent(),
                rule.ties().subList(0, rule.ties().size() - 1),
                rule.method() == Method.EQUAL_SHARES ? rule.completion() : USUAL.completion(),
                rule.part().map(PartFunding::leastPercent).orElse(0),
                rule.part().filter(part -> !part.onlyDivisible()).isPresent(),
                terms.zoning().map(Zoning::leftover).orElse(Leftover.LOST),
                rule.growth());
    }

    /** As the count reads it, without what groups of projects ask for. */
    SelectionRule rule(Method method, int least) {
        List<TieBreak> order = new ArrayList<>(ties);
        order.add(TieBreak.LOT);
        SelectionRule rule = SelectionRule.by(method)
                .withMinScore(new Threshold(BigDecimal.valueOf(least), leastIsPercent))
                .withTies(order, "")
                .withCompletion(method == Method.EQUAL_SHARES ? completion : Completion.NONE)
                .withGrowth(method == Method.EQUAL_SHARES ? growth : Growth.BY_UNITS);
        return partPercent == 0 ? rule : rule.withPart(new PartFunding(partPercent, !partOfAny));
    }

    /** What contradicts itself, by field, as message keys. */
    Map<String, String> problems(Method method, int least, Optional<ZoneChoice> zoneChoice) {
        Map<String, String> problems = new LinkedHashMap<>();
        require(problems, !leastIsPercent || least <= WHOLE, "leastScore", "budget.refused.leastPercent");
        require(problems, ties.stream().distinct().count() == ties.size() && !ties.contains(TieBreak.LOT), "ties", "budget.refused.ties.twice");
        require(problems, !ties.contains(TieBreak.LOWER_COST) || !ties.contains(TieBreak.HIGHER_COST), "ties", "budget.refused.ties.costs");
        require(problems, partPercent >= 0 && partPercent < WHOLE, "partPercent", "budget.refused.part.percent");
        require(problems, partPercent == 0 || method != Method.EQUAL_SHARES, "part", "budget.refused.part.shares");
        require(problems, leftover == Leftover.LOST || zoneChoice.isPresent(), "leftover", "budget.refused.leftover.noZones");
        boolean hasCityWide = zoneChoice.filter(choice -> choice == ZoneChoice.CITY_AND_ONE).isPresent();
        require(problems, leftover != Leftover.CITY_WIDE || hasCityWide, "leftover", "budget.refused.leftover.cityWide");
        return problems;
    }

    private static void require(Map<String, String> problems, boolean isRight, String field, String problem) {
        if (!isRight) {
            problems.putIfAbsent(field, problem);
        }
    }
}
