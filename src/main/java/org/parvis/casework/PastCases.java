package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.routing.Route;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.identity.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in cases that were handled elsewhere or before, many at a time: same rules, same rows as if they had been
 * handled here, but no message leaves and no event is published.
 */
@Service
public class PastCases {

    private final PastCaseStore store;
    private final CaseStore cases;
    private final Routing routing;
    private final Handlers handlers;
    private final CaseKinds kinds;
    private final Accounts accounts;
    private final Clock clock;

    PastCases(
            PastCaseStore store, CaseStore cases, Routing routing, Handlers handlers, CaseKinds kinds, Accounts accounts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.routing = routing;
        this.handlers = handlers;
        this.kinds = kinds;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Writes the cases, in the caller's transaction, and gives them back in the same order. */
    @Transactional
    public List<Case> bring(List<PastCase> past) {
        RoutingRules rules = routing.current();
        Map<Integer, Iterator<Long>> numbers = numbers(past);
        Map<UUID, String> names = accounts.names(
                past.stream().map(PastCase::assigneeId).filter(Objects::nonNull).distinct().toList());
        List<Case> brought = new ArrayList<>();
        List<PastHistory> histories = new ArrayList<>();
        for (PastCase one : past) {
            Route route = route(one, rules);
            Handler chosen = handlers.find(route.department()).orElseGet(handlers::first);
            Handler department = chosen.isOutside() ? handlers.first() : chosen;
            PastHistory history = PastHistory.play(one, department, route, handlers.calendar(department.id()));
            histories.add(history);
            brought.add(caseOf(one, route, named(history.state(), names), numbers));
        }
        store.insert(past, brought, histories, clock.instant());
        return brought;
    }

    private Route route(PastCase one, RoutingRules rules) {
        String byHand = one.opening().department();
        return byHand == null
                ? rules.route(one.opening().facts(), one.openedAt().atZone(handlers.authority().zone()).toLocalDateTime())
                : new Route(0, Route.BY_HAND, "", byHand, Map.of());
    }

    private Case caseOf(PastCase one, Route route, CaseState state, Map<Integer, Iterator<Long>> numbers) {
        NewCase from = one.opening();
        int year = year(one.openedAt());
        return new Case(
                one.id(),
                CaseNumber.of(prefix(from), year, Objects.requireNonNull(numbers.get(year)).next()),
                from.kind(),
                from.subjectId(),
                from.title(),
                from.visibility(),
                from.channel(),
                from.facts().get("category"),
                CaseOpening.districts(from.facts()),
                from.point(),
                one.openedAt(),
                from.promise(),
                route,
                state);
    }

    private static CaseState named(CaseState state, Map<UUID, String> names) {
        return state.assignee() instanceof Assignee(UUID id, String none)
                ? state.assignedTo(new Assignee(id, names.getOrDefault(id, none)))
                : state;
    }

    /** The numbers of each year at once: one visit to the sequence per batch. */
    private Map<Integer, Iterator<Long>> numbers(List<PastCase> past) {
        Map<Integer, Integer> wanted = new HashMap<>();
        past.forEach(one -> wanted.merge(year(one.openedAt()), 1, Integer::sum));
        Map<Integer, Iterator<Long>> numbers = new HashMap<>();
        wanted.forEach((year, count) -> numbers.put(
                year, cases.nextNumbers(prefix(past.getFirst().opening()), year, count).iterator()));
        return numbers;
    }

    private String prefix(NewCase from) {
        return kinds.get(from.kind()).numberPrefix();
    }

    private int year(Instant at) {
        return at.atZone(handlers.authority().zone()).getYear();
    }
}
