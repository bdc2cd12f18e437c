package org.parvis.participation.decision.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.decision.Fates;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;

/**
 * A decision as everybody reads it.
 *
 * @param versions all of them, the first first
 */
public record DecisionPage(
        Matter matter, TownDecision decision, List<TownDecision> versions, RulingsPart part, Fates counts, LocalDate today) {

    /** Whether another holds now. */
    public boolean isReplaced() {
        return decision.version() < versions.getLast().version();
    }

    /** End of the message key of what became of its re-examination. */
    public String review() {
        return isReplaced() ? "replaced" : decision.isReviewLate(today) ? "late" : "by";
    }

    public String path() {
        return matter.path() + "/decision";
    }

    /** Where it is told why the vote or the answer says what it says. */
    public String path(Ruling ruling) {
        return matter.path() + switch (matter) {
            case Matter.Voted _ -> "/projets/" + ruling.code();
            case Matter.Held _ -> "/idees/" + ruling.code();
            case Matter.Asked _ -> "";
        };
    }

    /** Of the budget, in cents; 0 for a process. */
    public long envelope() {
        return matter instanceof Matter.Voted voted ? voted.voted().budget().about().envelope() : 0;
    }
}
