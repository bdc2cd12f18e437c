package org.parvis.ballot.proof;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;

/**
 * A vote, or a zone of one, counted.
 *
 * @param ballots those that count here, in the order of their commitments
 * @param programsAgree whether both programs come to the same
 */
public record CountedPart(VotePart part, Election election, Outcome outcome, List<List<Mark>> ballots, boolean programsAgree) {

    public CountedPart {
        ballots = List.copyOf(ballots);
    }

    /** Counts each part of a vote; {@code ballots} are those that count, in the order of their commitments. */
    static List<CountedPart> of(VoteCourse course, List<List<Mark>> ballots, String lotSeed) {
        return of(course, part -> ballots.stream().map(part::own).flatMap(Optional::stream).toList(), lotSeed);
    }

    /** Counts each part by ballots of its own, and gives what one leaves to the one that the rule says. */
    static List<CountedPart> of(VoteCourse course, Function<VotePart, List<List<Mark>>> ballots, String lotSeed) {
        List<VotePart> parts = course.parts();
        VoteTerms terms = course.terms();
        if (terms.zoning().isEmpty()) {
            return parts.stream().map(part -> of(part, ballots.apply(part), lotSeed)).toList();
        }
        Zoning zoning = terms.zoning().get();
        SortedMap<Integer, CountedPart> counted = new TreeMap<>();
        long left = 0;
        for (Zone zone : zoning.turns()) {
            int place = zoning.zones().indexOf(zone);
            long received = zoning.leftover().goesTo(zone) ? left : 0;
            CountedPart one = of(parts.get(place).receiving(received), ballots.apply(parts.get(place)), lotSeed);
            counted.put(place, one);
            left += one.left() - received;
        }
        return List.copyOf(counted.values());
    }

    private static CountedPart of(VotePart part, List<List<Mark>> own, String lotSeed) {
        VoteTerms terms = part.terms();
        Election election = terms.election(own.stream().map(marks -> new Marking(marks, 1)).toList());
        SelectionRule rule = terms.rule().withTies(terms.rule().ties(), lotSeed);
        Outcome outcome = Tally.of(election, rule);
        return new CountedPart(part, election, outcome, own, terms.amounts(outcome).equals(Recount.of(election, rule)));
    }

    /** What it does not spend of its envelope and of what it received. */
    public long left() {
        return election.envelope() - outcome.spent();
    }

    /** Whether its ballots are so few that their sums are published alone. */
    public boolean isSummed() {
        return part.terms().areSummed(election.ballots());
    }

    byte[] pabulib() {
        return PublishedPabulib.write(part, election, isSummed() ? List.of() : ballots, outcome);
    }
}
