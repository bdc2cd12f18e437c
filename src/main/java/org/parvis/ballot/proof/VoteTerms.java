package org.parvis.ballot.proof;

import java.util.List;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/**
 * All that is settled before the first vote: the first leaf of the log. The rule's lot seed is not among it, only what
 * commits to it.
 *
 * @param ballot the vote's public name
 * @param decimals digits after the point that amounts have
 * @param rule how winners are found, its seed left empty
 * @param lotCommitment SHA-256 of the seed, in hexadecimal
 * @param opens when the vote opens, as ISO 8601 tells a day or an instant
 * @param closes when it closes
 * @param logKey the key that signs checkpoints ({@link NoteKey})
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
        String opens,
        String closes,
        String logKey) {

    public VoteTerms {
        projects = List.copyOf(projects);
        if (!rule.lotSeed().isEmpty()) {
            throw new IllegalArgumentException("The seed of the lot is told after the closing");
        }
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
