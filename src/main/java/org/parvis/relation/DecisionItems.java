package org.parvis.relation;

import java.util.List;
import org.parvis.casework.Case;
import org.parvis.casework.Timeline;
import org.springframework.stereotype.Component;

/** The last answer on each case of somebody. */
@Component
class DecisionItems implements FileItems {

    private final Timeline timeline;

    DecisionItems(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public List<Item> list(Asked asked) {
        return timeline.lastDecisions(asked.cases().stream().map(Case::id).toList()).values().stream()
                .filter(decision -> asked.covers(decision.decidedAt()))
                .map(decision -> new Item(
                        decision.decidedAt(), "relation.decision", "desk.status." + decision.outcome(), decision.caseId()))
                .toList();
    }
}
