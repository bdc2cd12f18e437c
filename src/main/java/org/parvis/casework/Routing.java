package org.parvis.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sends cases to departments by the territory's own ordered rules, and says why. */
@Service
public class Routing {

    private final RoutingStore store;
    private final Handlers handlers;

    Routing(RoutingStore store, Handlers handlers) {
        this.store = store;
        this.handlers = handlers;
    }

    /** The rules in force; where none were saved, everything goes to the first department. */
    public RoutingRules current() {
        return store.current().orElseGet(() -> new RoutingRules(0, List.of(), handlers.first().code()));
    }

    /** Where a case with these facts goes if it is opened at this moment. */
    public Route route(Map<String, String> facts, Instant at) {
        return current().route(facts, local(at));
    }

    /** Every rule that was tried and what kept it from being used. */
    public List<RouteStep> explain(Map<String, String> facts, Instant at) {
        return current().explain(facts, local(at));
    }

    private LocalDateTime local(Instant at) {
        return at.atZone(handlers.authority().zone()).toLocalDateTime();
    }
}
