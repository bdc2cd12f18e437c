package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
import org.parvis.casework.clock.AlertPlan;
import org.parvis.casework.clock.Cycle;
import org.parvis.casework.clock.PromiseClock;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which a case changes: its row, a line on its timeline and its promise's clock together. Of two who
 * change the same state at once, one wins and the other is told.
 */
@Component
class CaseLedger {

    private final CaseStore cases;
    private final LegalAgendaStore agendas;
    private final TimelineStore timeline;
    private final Handlers handlers;
    private final LegalClocks law;
    private final JsonMapper json;
    private final Clock clock;

    CaseLedger(
            CaseStore cases,
            LegalAgendaStore agendas,
            TimelineStore timeline,
            Handlers handlers,
            LegalClocks law,
            JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.agendas = agendas;
        this.timeline = timeline;
        this.handlers = handlers;
        this.law = law;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The first line of a new case, whose first cycle starts. */
    Case open(Case opened, NewCase from, NewEntry entry) {
        Cycle cycle = firstCycle(opened);
        Case due = opened.with(opened.state().due(cycle == null ? null : cycle.dueAt()));
        Entry first = line(due.id(), 1, opened.openedAt(), due.status(), entry);
        cases.insert(due, from, next(cycle, opened.openedAt()), law.agenda(due, List.of(first)));
        insert(first);
        return due;
    }

    /** A change of state with its line. */
    Case write(Case before, CaseState after, NewEntry entry) {
        Instant now = now();
        int ordinal = before.state().version() + 1;
        List<Cycle> cycles = cycles(before, after, entry, now);
        Cycle current = cycles.isEmpty() ? null : cycles.getLast();
        CaseState written = after.written(now, current == null ? null : current.dueAt());
        if (!cases.update(before, written, next(current, now))) {
            throw new Refusal("casework.refused.changedMeanwhile");
        }
        insert(line(before.id(), ordinal, now, written.status(), entry));
        if ((before.status().isClosed() || written.status().isClosed()) && written.status().awaitsLaw()) {
            hearLaw(before.id());
        }
        if (current != null && current.answeredAt() != null && before.status().isOpen()) {
            timeline.insert(before.id(), before.departmentId(), cycles.size(), current);
        }
        if (entry.takesBack()) {
            timeline.takeBack(before.id(), cycles.size());
        }
        return before.with(written);
    }

    /** Notes an alert and plans the next; false where another node already has, or the clock no longer runs. */
    boolean alerted(Case subject, Alert alert) {
        Instant now = now();
        EntryKind kind = alert.isEscalation() ? EntryKind.ESCALATED : EntryKind.WARNED;
        NewEntry entry = NewEntry.of(kind, Actor.system()).with("alert", alert);
        List<Cycle> cycles = cycles(subject, subject.state(), entry, now);
        Cycle current = cycles.isEmpty() ? null : cycles.getLast();
        if (!cases.alerted(subject, alert, next(current, now))) {
            return false;
        }
        insert(line(subject.id(), subject.state().version() + 1, now, subject.status(), entry));
        return true;
    }

    /** A line that changes nothing but the timeline; never in anybody's way. Gives the line's id. */
    UUID note(Case on, NewEntry entry) {
        CaseStore.Place place = cases.addLine(on.id());
        Entry line = line(on.id(), place.ordinal(), now(), place.status(), entry);
        insert(line);
        if (LegalReading.matters(entry.kind())) {
            hearLaw(on.id());
        }
        return line.id();
    }

    /** Plans anew when the legal clock of a case is to be heard. */
    void hearLaw(UUID caseId) {
        Case now = cases.find(caseId).orElseThrow();
        agendas.plan(
                caseId,
                now.status().awaitsLaw() ? law.agenda(now, timeline.list(List.of(caseId))) : LegalAgenda.NOTHING);
    }

    private static Entry line(UUID caseId, int ordinal, Instant at, CaseStatus after, NewEntry entry) {
        return new Entry(
                caseId,
                ordinal,
                Ids.next(),
                at,
                entry.kind(),
                entry.by(),
                after,
                entry.publicText(),
                entry.internalText(),
                entry.data());
    }

    private void insert(Entry line) {
        timeline.insert(line, json.writeValueAsString(line.data()));
    }

    private @Nullable Cycle firstCycle(Case opened) {
        return opened.promise() == null
                ? null
                : new Cycle(opened.openedAt(), opened.promise(), List.of(), null, handlers.calendar(opened.departmentId()));
    }

    private List<Cycle> cycles(Case before, CaseState after, NewEntry entry, Instant now) {
        if (before.promise() == null) {
            return List.of();
        }
        List<PromiseClock.Step> steps = timeline.clockSteps(before.id());
        if (entry.takesBack()) {
            steps = PromiseClock.withoutLastStop(steps);
        }
        steps.add(new PromiseClock.Step(now, before.state().version() + 1, after.status().clock()));
        return PromiseClock.cycles(steps, before.promise(), handlers.calendar(after.departmentId()));
    }

    private static AlertPlan.@Nullable Planned next(@Nullable Cycle cycle, Instant after) {
        return cycle == null ? null : AlertPlan.next(cycle, after).orElse(null);
    }
}
