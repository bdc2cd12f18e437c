package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.casework.routing.Route;
import org.parvis.casework.routing.RouteStep;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RoutingSimulation;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends cases to departments by the territory's own ordered rules, and says why. */
@Service
@Transactional
public class Routing {

    private static final int SAMPLE = 1_000;

    private final RoutingStore store;
    private final Handlers handlers;
    private final Journal journal;
    private final CaseSights sights;
    private final Clock clock;

    Routing(RoutingStore store, Handlers handlers, Journal journal, CaseSights sights, Clock clock) {
        this.sights = sights;
        this.store = store;
        this.handlers = handlers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The rules in force; where none were saved, everything goes to the first department. */
    @Transactional(readOnly = true)
    public RulesInForce inForce() {
        return store.last()
                .orElseGet(() -> new RulesInForce(new RoutingRules(0, List.of(), handlers.first().code()), null));
    }

    @Transactional(readOnly = true)
    public RoutingRules current() {
        return inForce().rules();
    }

    /** A version as it was, for cases that it routed. */
    @Transactional(readOnly = true)
    public Optional<RoutingRules> version(int number) {
        return store.version(number);
    }

    /** Where a case with these facts goes if it is opened at this moment. */
    @Transactional(readOnly = true)
    public Route route(Map<String, String> facts, Instant at) {
        return current().route(facts, local(at));
    }

    /** «Pourquoi ici ?»: every rule that was tried on the case, by the rules of that day. */
    @Transactional(readOnly = true)
    public List<RouteStep> explain(Case subject) {
        RoutingRules then = version(subject.whyHere().version()).orElseGet(this::current);
        return then.explain(store.facts(subject.id()), local(subject.openedAt()));
    }

    /** What the rules look at in a case. */
    @Transactional(readOnly = true)
    public Map<String, String> facts(Case subject) {
        return store.facts(subject.id());
    }

    /**
     * What a draft would have done with the last {@value #SAMPLE} cases, compared with the rules in force.
     *
     * @param viewer who reads it: cases whose titles they may not see bear none
     */
    @Transactional(readOnly = true)
    public RoutingSimulation simulate(RulesInForce inForce, RoutingRules draft, Viewer viewer) {
        RoutingRules now = inForce.rules();
        List<RoutingStore.Sample> sample = store.sample(SAMPLE);
        return new RoutingSimulation(
                sample.size(),
                sample.stream().flatMap(one -> moved(one, now, draft, viewer)).toList());
    }

    /**
     * Puts rules in force for the cases to come; the versions before are kept.
     *
     * @param draft a change of the version whose number it bears
     * @throws RulesMoved if that version is no longer in force
     */
    public RoutingRules save(RoutingRules draft, String note, Actor by) {
        draft.departments().stream()
                .filter(code -> handlers.find(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new Refusal("casework.refused.routeTo", code);
                });
        RoutingRules saved = draft.upon(draft.version() + 1);
        if (!store.insert(saved, note, by, clock.instant())) {
            throw new RulesMoved();
        }
        journal.append(new JournalEntry(
                        "casework.rulesSaved",
                        by.accountId(),
                        Objects.requireNonNullElse(by.name(), ""),
                        "routing",
                        String.valueOf(saved.version()),
                        Map.of())
                .with("note", note));
        return saved;
    }

    private Stream<RoutingSimulation.Moved> moved(
            RoutingStore.Sample one, RoutingRules now, RoutingRules draft, Viewer viewer) {
        Route before = now.route(one.facts(), local(one.openedAt()));
        Route after = draft.route(one.facts(), local(one.openedAt()));
        if (before.to().equals(after.to())) {
            return Stream.empty();
        }
        String title = sights.seesTitle(viewer, one.visibility(), one.departmentId()) ? one.title() : "";
        return Stream.of(new RoutingSimulation.Moved(
                one.number(), title, before.to(), after.to(), one.open()));
    }

    private LocalDateTime local(Instant at) {
        return at.atZone(handlers.authority().zone()).toLocalDateTime();
    }
}
