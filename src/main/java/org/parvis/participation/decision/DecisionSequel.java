package org.parvis.participation.decision;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a vote or a process to what was decided. */
@Component
@Order(10)
class DecisionSequel implements Sequel {

    private final TownDecisions decisions;

    DecisionSequel(TownDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Link> links(UUID matter, String path) {
        return decisions.findPublished(matter).map(_ -> List.of(new Link("decision.link", path + "/decision"))).orElse(List.of());
    }
}
