package org.parvis.ballot.proof;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.RuleCheck;
import org.parvis.ballot.tally.SelectionRule;

/**
 * All that is settled before the first vote: the first leaf of the log. The rule's lot seed is not among it, only what
 * commits to it.
 *
 * @param ballot the vote's public name
 * @param decimals digits after the point that amounts have
 * @param rule how winners are found, its seed left empty
 * @param lotCommitment SHA-256 of the seed, in hexadecimal
 * @param eligibility who may vote and how that is looked at, in the words that voters read
 * @param rollDigest SHA-256 of the list of voters, in hexadecimal; empty where there is no list
 * @param opens when the vote opens, as ISO 8601 tells a day or an instant
 * @param closes when it closes
 * @param logKey the key that signs checkpoints ({@link NoteKey})
 * @param witnesses keys of those who cosign them, so that nobody can drop one later; there may be none
 * @param rollSize how many people are on that list; 0 where there is none
 * @param sumsBelow of a zone, or a vote without zones, with fewer ballots that count the sums are published alone; 0 where each
 *     ballot is published
 * @param outage what an outage changes of the closing; empty where nothing was said of any
 * @param zoning the zones that share out the envelope, whose limits are those of each zone then; empty for a vote without
 */
public record VoteTerms(
        String ballot,
        String title,
        BallotKind kind,
        String currency,
        int decimals,
        long envelope,
        List<Project> projects,
        BallotLimits limits,
        SelectionRule rule,
        String lotCommitment,
        String eligibility,
        String rollDigest,
        String opens,
        String closes,
        String logKey,
        List<String> witnesses,
        Optional<Zoning> zoning,
        int rollSize,
        int sumsBelow,
        Optional<OutageRule> outage) {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_SUMMED = 1_000;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public VoteTerms {
        projects = List.copyOf(projects);
        witnesses = List.copyOf(witnesses);
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("Amounts have 0 to " + MOST_DECIMALS + " decimals");
        }
        if (!rule.lotSeed().isEmpty()) {
            throw new IllegalArgumentException("The seed of the lot is told after the closing");
        }
    }

    /** Terms of a vote without zones. */
    public VoteTerms(
            String ballot,
            String title,
            BallotKind kind,
            String currency,
            int decimals,
            long envelope,
            List<Project> projects,
            BallotLimits limits,
            SelectionRule rule,
            String lotCommitment,
            String eligibility,
            String rollDigest,
            String opens,
            String closes,
            String logKey,
            List<String> witnesses) {
        this(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, rollDigest, opens,
                closes, logKey, witnesses, Optional.empty(), 0, 0, Optional.empty());
    }

    /** The same under a log's key and with what commits to the seed of the lot. */
    public VoteTerms under(String newLogKey, String newLotCommitment) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, newLotCommitment, eligibility, rollDigest,
                opens, closes, newLogKey, witnesses, zoning, rollSize, sumsBelow, outage);
    }

    /** The same with these keys of witnesses, who cosign the log's checkpoints. */
    public VoteTerms withWitnesses(List<String> keys) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, rollDigest, opens, closes,
                logKey, keys, zoning, rollSize, sumsBelow, outage);
    }

    /** The same with zones. */
    public VoteTerms with(Zoning zones) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, rollDigest,
                opens, closes, logKey, witnesses, Optional.of(zones), rollSize, sumsBelow, outage);
    }

    /** The same for the people of a list: its SHA-256, and how many they are. */
    public VoteTerms withRoll(String digest, int people) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, digest, opens, closes,
                logKey, witnesses, zoning, people, sumsBelow, outage);
    }

    /** The same where few ballots are not published, but what they add up to. */
    public VoteTerms withSumsBelow(int ballots) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, rollDigest, opens, closes,
                logKey, witnesses, zoning, rollSize, ballots, outage);
    }

    /** The same with what an outage changes of the closing. */
    public VoteTerms with(OutageRule rule) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, this.rule, lotCommitment, eligibility, rollDigest, opens, closes,
                logKey, witnesses, zoning, rollSize, sumsBelow, Optional.of(rule));
    }

    /** The same with another closing, as files for other programs tell it: what is frozen says the first one. */
    VoteTerms until(String other) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, projects, limits, rule, lotCommitment, eligibility, rollDigest, opens, other,
                logKey, witnesses, zoning, rollSize, sumsBelow, outage);
    }

    /**
     * Whether sums are enough to count again: where winners follow from them, and where what hides the ballots of one zone hides
     * nothing of another.
     */
    private static boolean canBeSummed(SelectionRule rule, Optional<Zoning> zoning) {
        return rule.method() != Method.EQUAL_SHARES && zoning.map(Zoning::choice).map(ZoneChoice::isOneZone).orElse(true);
    }

    /** The key of the witness of that name. */
    public Optional<NoteKey> witnessKey(String name) {
        return witnesses.stream().map(NoteKey::parse).filter(key -> key.name().equals(name)).findFirst();
    }

    /** Whether so many ballots are too few for each to be published. */
    public boolean areSummed(int ballots) {
        return ballots < sumsBelow;
    }

    /** Whether those vote who are on a list, and nobody else. */
    public boolean isListed() {
        return rollSize > 0;
    }

    /** What holds in one zone. */
    VoteTerms ofZone(Zone zone, List<Project> ofZone, BallotLimits limitsOfZone) {
        SelectionRule ofThese = rule.among(ofZone.stream().map(Project::id).collect(Collectors.toSet()));
        return new VoteTerms(
                ballot, title + " – " + zone.name(), kind, currency, decimals, zone.envelope(), ofZone, limitsOfZone, ofThese, lotCommitment,
                eligibility, rollDigest, opens, closes, logKey, witnesses, Optional.empty(), rollSize, sumsBelow, outage);
    }

    /** The same with another envelope. */
    VoteTerms withEnvelope(long other) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, other, projects, limits, rule, lotCommitment, eligibility, rollDigest, opens, closes,
                logKey, witnesses, zoning, rollSize, sumsBelow, outage);
    }

    /** The same on other projects, which ask for other limits and another rule. */
    VoteTerms with(List<Project> others, BallotLimits limitsOfThese, SelectionRule ruleOfThese) {
        return new VoteTerms(
                ballot, title, kind, currency, decimals, envelope, others, limitsOfThese, ruleOfThese, lotCommitment, eligibility, rollDigest, opens,
                closes, logKey, witnesses, zoning, rollSize, sumsBelow, outage);
    }

    /** The zone in which a project is; empty without zones. */
    Optional<Zone> zoneOf(String project) {
        return zoning.flatMap(zones -> zones.zones().stream().filter(zone -> zone.id().equals(zones.zoneOf().get(project))).findFirst());
    }

    /** What is counted by itself: the vote, or each of its zones. */
    public List<VotePart> parts() {
        return VotePart.of(this);
    }

    /** What keeps a ballot from counting, the first thing found. */
    public Optional<BallotProblem> problem(List<Mark> marks) {
        return new Choices(this).problem(marks);
    }

    /** Everything that keeps a ballot from counting, one thing of each zone; nothing where it counts. */
    public List<BallotProblem> problems(List<Mark> marks) {
        return new Choices(this).problems(marks);
    }

    /** In the one form in which they are published. */
    public byte[] json() {
        return TermsJson.write(this);
    }

    /**
     * Reads terms back.
     *
     * @throws RuntimeException of whatever kind where they are none
     */
    public static VoteTerms parse(byte[] json) {
        return TermsJson.read(json);
    }

    /** The first line of the log. */
    public String leaf() {
        return "rule " + HexFormat.of().formatHex(Digests.sha256(json()));
    }

    /** Whether nobody could vote under them: a vote opens under no such terms, and none that is published has them. */
    public boolean contradictsItself() {
        List<NoteKey> keys = witnesses.stream().map(NoteKey::parse).toList();
        return zoning.filter(zones -> zones.contradicts(this)).isPresent()
                || rollSize < 0
                || sumsBelow < 0
                || outage.filter(one -> !one.isPossible()).isPresent()
                || sumsBelow > MOST_SUMMED
                || sumsBelow > 0 && !canBeSummed(rule, zoning)
                || isListed() && !DIGEST.matcher(rollDigest).matches()
                || !RuleCheck.of(rule, kind, projects, envelope).isEmpty()
                || parts().stream().map(VotePart::terms).anyMatch(VoteTerms::contradictsItsProjects)
                || !keys.stream().allMatch(NoteKey::isWitness)
                || keys.stream().map(NoteKey::name).distinct().count() < keys.size();
    }

    /**
     * Whether a ballot can hold what it must, in each zone: asked before a vote opens. One that is published is held to {@link #contradictsItself}
     * alone, as costs of projects change while people vote.
     */
    public boolean canBeVotedOn() {
        return parts().stream().map(VotePart::terms).allMatch(part -> part.limits().canBeMetBy(part.projects(), kind));
    }

    private boolean contradictsItsProjects() {
        return !limits.problems(kind, projects.size()).isEmpty() || !RuleCheck.of(rule, kind, projects, envelope).isEmpty();
    }

    /** What each winner of an outcome gets, by id, in the order in which they were chosen. */
    Map<String, Long> amounts(Outcome outcome) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        outcome.winners().forEach(winner -> amounts.put(
                projects.get(winner).id(), outcome.explanations().get(winner).amount()));
        return amounts;
    }

    /** An election of these ballots under these terms. */
    Election election(List<Marking> ballots) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        return Election.of(kind, projects, envelope, unit, ballots);
    }
}
