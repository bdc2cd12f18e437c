package org.parvis.ballot.pabulib;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Election;

/**
 * An election as a file tells it.
 *
 * @param meta the first section, in the file's order
 * @param decimals digits after the point that its amounts have; amounts of the election are whole numbers of that unit
 * @param limits what its ballots may hold
 * @param declared what the file says became of each project, in the order of the election's
 */
public record PabulibFile(Map<String, String> meta, int decimals, Election election, BallotLimits limits, List<Declared> declared) {

    /**
     * What a file claims about a project.
     *
     * @param selected whether it was funded; empty where the file does not tell
     */
    public record Declared(Optional<Long> votes, Optional<Long> score, Optional<Boolean> selected) {}

    /** The rule by its name in the file. */
    public Optional<String> rule() {
        return Optional.ofNullable(meta.get("rule"));
    }
}
