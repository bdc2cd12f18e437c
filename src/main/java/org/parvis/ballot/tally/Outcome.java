package org.parvis.ballot.tally;

import java.util.List;
import java.util.Optional;

/**
 * What a rule makes of an election.
 *
 * @param winners places of the projects that get something, in the order in which they were chosen
 * @param spent in the smallest unit, at most the envelope
 * @param trace each turn that was decided, in order
 * @param explanations one for each project, in the list's order
 * @param exhaustive whether nothing that was not chosen would fit into what is left; where not, the rule left it out
 * @param endowment what each ballot had in the end, with equal shares
 */
public record Outcome(
        List<Integer> winners,
        long spent,
        List<Turn> trace,
        List<Explanation> explanations,
        boolean exhaustive,
        Optional<Ratio> endowment) {

    public Outcome {
        winners = List.copyOf(winners);
        trace = List.copyOf(trace);
        explanations = List.copyOf(explanations);
    }
}
