package org.parvis.casework;

import java.time.LocalDateTime;
import java.util.Map;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RuleTrial;
import org.springframework.stereotype.Service;

/** Tries rules on a case that does not exist. */
@Service
public class RoutingTrials {

    private final Routing routing;
    private final CaseKinds kinds;
    private final Handlers handlers;

    RoutingTrials(Routing routing, CaseKinds kinds, Handlers handlers) {
        this.routing = routing;
        this.kinds = kinds;
        this.handlers = handlers;
    }

    /**
     * @param category code of a topic of some kind of case
     * @param place the facts that tell where and on what it would be
     * @param at local time
     */
    public RuleTrial of(RoutingRules draft, String category, Map<String, String> place, LocalDateTime at) {
        CaseKind.Terms terms = kinds.all().stream()
                .filter(kind -> kind.topics(handlers.language()).stream()
                        .anyMatch(topic -> topic.code().equals(category)))
                .findFirst()
                .orElseThrow()
                .terms(category, place);
        return new RuleTrial(
                draft.route(terms.facts(), at),
                draft.explain(terms.facts(), at),
                routing.current().route(terms.facts(), at),
                terms.body());
    }
}
