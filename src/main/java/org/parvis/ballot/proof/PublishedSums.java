package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a result says of a part whose ballots are not published. Where votes alone decide, the winners follow from these sums; that
 * they are those of the ballots is not shown by them.
 */
final class PublishedSums {

    /** How many name a project, and its points. */
    private record Sum(int voters, long score) {}

    private final VotePart part;
    private final int ballots;
    private final List<Sum> sums = new ArrayList<>();

    private PublishedSums(VotePart part, JsonNode result) {
        this.part = part;
        this.ballots = result.required("ballots").intValue();
        result.required("projects").forEach(project ->
                sums.add(new Sum(project.required("voters").intValue(), project.required("score").longValue())));
    }

    /** What a result tells of each part, by the id of its zone; an empty one for a vote without zones. */
    static Map<String, JsonNode> byPart(VoteTerms terms, byte[] result) {
        JsonNode json = JsonMapper.shared().readTree(result);
        Map<String, JsonNode> byPart = new TreeMap<>();
        if (terms.zoning().isEmpty()) {
            byPart.put("", json);
        } else {
            json.required("zones").forEach(zone -> byPart.put(zone.required("id").asString(), zone));
        }
        return byPart;
    }

    /**
     * The sums of a part; {@link IllegalArgumentException} where no ballots that the rule allows add up to them, as far as sums
     * can tell.
     */
    static PublishedSums of(VotePart part, JsonNode result) {
        PublishedSums sums = new PublishedSums(part, result);
        if (!sums.arePossible()) {
            throw new IllegalArgumentException("no ballots add up to this");
        }
        return sums;
    }

    int ballots() {
        return ballots;
    }

    private boolean arePossible() {
        VoteTerms terms = part.terms();
        BallotLimits limits = terms.limits();
        if (ballots < 0 || sums.size() != terms.projects().size()) {
            return false;
        }
        long most = terms.kind() == BallotKind.CHOOSE_ONE ? 1 : Math.min(limits.max(), sums.size());
        long named = sums.stream().mapToLong(Sum::voters).sum();
        long points = sums.stream().mapToLong(Sum::score).sum();
        boolean isBounded = terms.kind() != BallotKind.CUMULATIVE
                || points >= (long) limits.minSum() * ballots && (limits.maxSum() == Integer.MAX_VALUE || points <= (long) limits.maxSum() * ballots);
        return sums.stream().allMatch(sum -> sum.voters() >= 0 && sum.voters() <= ballots && sum.score() >= sum.voters() && sum.score() <= best(sum))
                && named >= (long) limits.min() * ballots
                && named <= most * ballots
                && isBounded;
    }

    /** The most points that so many ballots can give. */
    private long best(Sum sum) {
        BallotLimits limits = part.terms().limits();
        return switch (part.terms().kind()) {
            case CUMULATIVE -> (long) sum.voters() * Math.min(limits.maxPoints(), limits.maxSum());
            case RANKED -> (long) sum.voters() * limits.max();
            default -> sum.voters();
        };
    }

    /** Ballots that add up to these sums: nobody cast them like this, and they count as those did. */
    List<List<Mark>> ballotsThatAddUp() {
        List<List<Mark>> made = new ArrayList<>();
        for (int ballot = 0; ballot < ballots; ballot++) {
            List<Mark> marks = new ArrayList<>();
            for (int project = 0; project < sums.size(); project++) {
                Sum sum = sums.get(project);
                if (ballot < sum.voters()) {
                    long points = sum.score() / sum.voters() + (ballot < sum.score() % sum.voters() ? 1 : 0);
                    marks.add(new Mark(project, Math.toIntExact(points)));
                }
            }
            made.add(marks);
        }
        return made;
    }
}
