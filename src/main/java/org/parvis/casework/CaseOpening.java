package org.parvis.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Component;

/** Makes a case of what somebody asks: its number, its department, its codes. */
@Component
class CaseOpening {

    private static final int LONGEST_TITLE = 300;

    private final CaseStore cases;
    private final RequesterStore requesters;
    private final CaseLedger ledger;
    private final Routing routing;
    private final Handlers handlers;
    private final CaseKinds kinds;
    private final Acknowledgements acknowledgements;
    private final Checklists checklists;
    private final TeamStore teams;

    CaseOpening(
            CaseStore cases,
            RequesterStore requesters,
            CaseLedger ledger,
            Routing routing,
            Handlers handlers,
            CaseKinds kinds,
            Acknowledgements acknowledgements,
            Checklists checklists,
            TeamStore teams) {
        this.teams = teams;
        this.checklists = checklists;
        this.acknowledgements = acknowledgements;
        this.cases = cases;
        this.requesters = requesters;
        this.ledger = ledger;
        this.routing = routing;
        this.handlers = handlers;
        this.kinds = kinds;
    }

    /** @param body the outside body that the case belongs to, if the rules say so; then it still has to be forwarded */
    record Opened(
            Case subject, String code, String linkToken, Acknowledgements.Mail mail, @Nullable Handler body) {}

    Opened open(NewCase from) {
        Instant now = ledger.now();
        Route route = route(from, now);
        Handler chosen = handlers.find(route.department()).orElseGet(handlers::first);
        Handler department = chosen.isOutside() ? handlers.first() : chosen;
        TeamStore.@Nullable Held team = chosen.isOutside() ? null : teams.held(route, department.id());
        Case made = forTeam(newCase(from, route, department.id(), now), team);
        Acknowledgements.Mail mail = acknowledgements.plan(made, from.requester());
        NewEntry entry = entry(from, route, department)
                .with("team", team == null ? null : team.name())
                .with(LegalReading.ACKNOWLEDGED, mail);
        Case opened = ledger.open(made, from, entry);
        checklists.start(opened);
        String code = Tokens.code();
        requesters.insert(opened.id(), from.requester(), code);
        String link = requesters.newLink(opened.id(), now);
        return new Opened(opened, code, link, mail, chosen.isOutside() ? chosen : null);
    }

    private Route route(NewCase from, Instant now) {
        String byHand = from.department();
        return byHand == null
                ? routing.route(from.facts(), now)
                : new Route(0, Route.BY_HAND, "", byHand, Map.of());
    }

    private static Case forTeam(Case made, TeamStore.@Nullable Held team) {
        return team == null ? made : made.with(made.state().forTeam(team.id()));
    }

    private Case newCase(NewCase from, Route route, UUID departmentId, Instant now) {
        if (from.title().isBlank() || from.title().length() > LONGEST_TITLE) {
            throw new Refusal("casework.refused.title", LONGEST_TITLE);
        }
        if (from.receivedOn() != null && from.receivedOn().isAfter(now.atZone(handlers.authority().zone()).toLocalDate())) {
            throw new Refusal("casework.law.refused.future");
        }
        return new Case(
                Ids.next(),
                number(from.kind(), now),
                from.kind(),
                from.subjectId(),
                from.title(),
                from.visibility(),
                from.channel(),
                from.facts().get("category"),
                districts(from.facts()),
                from.point(),
                now,
                promise(from),
                route,
                new CaseState(
                        CaseStatus.RECEIVED, null, departmentId, null, null, null, null, null, now, null, null, 0, 1));
    }

    private String number(String kind, Instant now) {
        String prefix = kinds.get(kind).numberPrefix();
        int year = now.atZone(handlers.authority().zone()).getYear();
        return CaseNumber.of(prefix, year, cases.nextNumbers(prefix, year, 1).getFirst());
    }

    private static @Nullable Duration promise(NewCase from) {
        return Optional.ofNullable(from.promise()).filter(Duration::isPositive).orElse(null);
    }

    static List<String> districts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("district:"))
                .map(fact -> fact.getKey().substring("district:".length()) + ":" + fact.getValue())
                .sorted()
                .toList();
    }

    private static NewEntry entry(NewCase from, Route route, Handler department) {
        return NewEntry.of(EntryKind.OPENED, from.enteredBy())
                .with("channel", from.channel())
                .with(LegalReading.ON, from.receivedOn())
                .with("departmentId", department.id())
                .with("department", department.name())
                .with("rule", route.rule())
                .with("ruleLabel", route.label());
    }
}
