package org.parvis.participation.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.Zoning;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.SelectionRule;

/**
 * What a budget is about and how it is voted on.
 *
 * @param least fewest projects on a ballot
 * @param most most projects on a ballot; not for {@link BallotKind#KNAPSACK}, whose limit is the envelope
 * @param mostPoints most points for one project, where ballots give points
 * @param sumPoints points in all, where ballots give points
 * @param envelope in cents
 * @param leastScore score below which a project is out: 1 at least, as nothing is paid for that nobody wants
 * @param interval between two checkpoints of the log
 * @param ageFrom age from which people may vote
 * @param zoneChoice who votes in which zone; empty for a budget without zones
 * @param proof how people show who they are
 * @param sumsBelow with fewer ballots in a zone, or in all without zones, sums are published alone; 0 for never
 * @param selection what the rule says beside the method
 * @param outage what an outage changes of the closing; empty for nothing
 */
public record BudgetDraft(
        String title,
        String summary,
        String words,
        BallotKind kind,
        int least,
        int most,
        int mostPoints,
        int sumPoints,
        long envelope,
        Method method,
        int leastScore,
        Instant opens,
        Instant closes,
        Duration interval,
        int ageFrom,
        Optional<ZoneChoice> zoneChoice,
        VoterProof proof,
        int sumsBelow,
        Selection selection,
        Optional<OutageRule> outage) {

    /** With fewer ballots, whoever knows who voted may guess whose a ballot is. */
    public static final int FEW = 30;

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_WORDS = 10_000;

    private static final int OLDEST = 99;
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    /** One envelope for all; whoever votes declares who they are. */
    public BudgetDraft(
            String title,
            String summary,
            String words,
            BallotKind kind,
            int least,
            int most,
            int mostPoints,
            int sumPoints,
            long envelope,
            Method method,
            int leastScore,
            Instant opens,
            Instant closes,
            Duration interval,
            int ageFrom) {
        this(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                Optional.empty(), VoterProof.DECLARED, 0, Selection.USUAL, Optional.empty());
    }

    /** The same with zones. */
    public BudgetDraft with(ZoneChoice choice) {
        return new BudgetDraft(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                Optional.of(choice), proof, sumsBelow, selection, outage);
    }

    /** The same for people who show otherwise who they are. */
    public BudgetDraft with(VoterProof other) {
        return new BudgetDraft(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                zoneChoice, other, sumsBelow, selection, outage);
    }

    /** The same where few ballots are not published, but their sums. */
    public BudgetDraft withSumsOfFew() {
        return new BudgetDraft(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                zoneChoice, proof, FEW, selection, outage);
    }

    /** The same with another rule beside the method. */
    public BudgetDraft with(Selection other) {
        return new BudgetDraft(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                zoneChoice, proof, sumsBelow, other, outage);
    }

    /** The same with what an outage changes of the closing. */
    public BudgetDraft with(OutageRule rule) {
        return new BudgetDraft(
                title, summary, words, kind, least, most, mostPoints, sumPoints, envelope, method, leastScore, opens, closes, interval, ageFrom,
                zoneChoice, proof, sumsBelow, selection, Optional.of(rule));
    }

    /** What a ballot may hold; in each zone that has no limits of its own, where there are some. */
    public BallotLimits limits() {
        return switch (kind) {
            case CHOOSE_ONE -> BallotLimits.ofProjects(1, 1);
            case APPROVAL, RANKED -> BallotLimits.ofProjects(least, most);
            case KNAPSACK -> new BallotLimits(least, Integer.MAX_VALUE, envelope, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
            case CUMULATIVE -> new BallotLimits(least, most, Long.MAX_VALUE, mostPoints, 1, sumPoints);
        };
    }

    /** How winners are found, but for what groups of projects ask for. */
    SelectionRule rule() {
        return selection.rule(method, leastScore);
    }

    /** What is wrong or contradicts itself whatever the projects, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        require(problems, !title.isBlank() && title.length() <= LONGEST_TITLE, "title", "budget.refused.title");
        require(problems, summary.length() <= LONGEST_SUMMARY, "summary", "budget.refused.summary");
        require(problems, words.length() <= LONGEST_WORDS, "words", "budget.refused.words");
        require(problems, envelope > 0, "envelope", "budget.refused.envelope");
        require(problems, leastScore >= 1, "leastScore", "budget.refused.leastScore");
        require(problems, opens.isBefore(closes), "closes", "budget.refused.closes");
        require(problems, interval.isPositive() && interval.compareTo(LONGEST_INTERVAL) <= 0, "interval", "budget.refused.interval");
        require(problems, ageFrom >= 0 && ageFrom <= OLDEST, "ageFrom", "budget.refused.age");
        require(problems, least >= 1, "least", "budget.refused.least");
        require(problems, most >= least || kind == BallotKind.CHOOSE_ONE || kind == BallotKind.KNAPSACK, "most", "budget.refused.most");
        require(problems, kind != BallotKind.CUMULATIVE || mostPoints >= 1, "mostPoints", "budget.refused.points");
        require(problems, kind != BallotKind.CUMULATIVE || sumPoints >= least, "sumPoints", "budget.refused.sum");
        require(problems, sumsBelow == 0 || method != Method.EQUAL_SHARES, "sums", "budget.refused.sums.method");
        require(problems, sumsBelow == 0 || zoneChoice.map(ZoneChoice::isOneZone).orElse(true), "sums", "budget.refused.sums.zones");
        require(problems, method != Method.EQUAL_SHARES || kind.isApprovalLike(), "method", "budget.refused.method");
        require(problems, outage.map(OutageRule::isPossible).orElse(true), "outageMinutes", "budget.refused.outage");
        selection.problems(method, leastScore, zoneChoice).forEach(problems::putIfAbsent);
        return problems;
    }

    private static void require(Map<String, String> problems, boolean isRight, String field, String problem) {
        if (!isRight) {
            problems.putIfAbsent(field, problem);
        }
    }

    /** What frozen terms say of it. */
    BudgetDraft under(VoteTerms terms) {
        BallotLimits limits = terms.limits();
        return new BudgetDraft(
                terms.title(), summary, words, terms.kind(), limits.min(), Math.min(limits.max(), terms.projects().size()), limits.maxPoints(),
                limits.maxSum(), terms.envelope(), terms.rule().method(), terms.rule().minScore().value().intValue(), opens, closes, interval,
                ageFrom, terms.zoning().map(Zoning::choice), terms.isListed() ? VoterProof.LETTER : VoterProof.DECLARED,
                terms.sumsBelow(), Selection.of(terms), terms.outage());
    }
}
