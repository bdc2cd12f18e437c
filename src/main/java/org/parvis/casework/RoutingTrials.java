package org.parvis.casework;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RuleTrial;
import org.springframework.stereotype.Service;

/** Tries the rules that somebody prepares on a case that does not exist. */
@Service
public class RoutingTrials {

    private final Routing routing;
    private final RoutingDrafts drafts;
    private final CaseKinds kinds;
    private final Handlers handlers;

    RoutingTrials(Routing routing, RoutingDrafts drafts, CaseKinds kinds, Handlers handlers) {
        this.routing = routing;
        this.drafts = drafts;
        this.kinds = kinds;
        this.handlers = handlers;
    }

    /**
     * @param account whose draft is tried
     * @param category code of a topic of some kind of case
     * @param place the facts that tell where and on what it would be
     * @param at local time
     */
    public RuleTrial of(UUID account, String category, Map<String, String> place, LocalDateTime at) {
        CaseKind.Terms terms = kinds.subjects().stream()
                .filter(subjects -> subjects.topics(handlers.language()).stream()
                        .anyMatch(topic -> topic.code().equals(category)))
                .findFirst()
                .orElseThrow()
                .terms(category, place);
        RoutingRules inForce = routing.current();
        RoutingRules draft = drafts.of(account, inForce).rules();
        return new RuleTrial(
                draft.route(terms.facts(), at),
                draft.explain(terms.facts(), at),
                inForce.route(terms.facts(), at),
                terms.body());
    }
}
