package org.parvis.ballot.proof;

import java.util.List;
import java.util.Optional;
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
    static List<CountedPart> of(VoteTerms terms, List<List<Mark>> ballots, String lotSeed) {
        return terms.parts().stream().map(part -> of(part, ballots, lotSeed)).toList();
    }

    private static CountedPart of(VotePart part, List<List<Mark>> ballots, String lotSeed) {
        return ofOwn(part, ballots.stream().map(part::own).flatMap(Optional::stream).toList(), lotSeed);
    }

    /** Counts a part by its own ballots. */
    static CountedPart ofOwn(VotePart part, List<List<Mark>> own, String lotSeed) {
        VoteTerms terms = part.terms();
        Election election = terms.election(own.stream().map(marks -> new Marking(marks, 1)).toList());
        SelectionRule rule = terms.rule().withTies(terms.rule().ties(), lotSeed);
        Outcome outcome = Tally.of(election, rule);
        return new CountedPart(part, election, outcome, own, terms.amounts(outcome).equals(Recount.of(election, rule)));
    }

    /** Whether its ballots are so few that their sums are published alone. */
    public boolean isSummed() {
        return part.terms().areSummed(election.ballots());
    }

    byte[] pabulib() {
        return PublishedPabulib.write(part.terms(), election, isSummed() ? List.of() : ballots, outcome);
    }
}
