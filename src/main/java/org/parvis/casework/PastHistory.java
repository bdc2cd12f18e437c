package org.parvis.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Cycle;
import org.parvis.casework.clock.PromiseClock;
import org.parvis.casework.routing.Route;
import org.parvis.shared.Ids;
import org.parvis.shared.WorkingCalendar;

/** What a {@link PastCase} looks like once everything has happened to it: computed, nothing written. */
final class PastHistory {

    private final PastCase past;
    private final WorkingCalendar calendar;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<PromiseClock.Step> clock = new ArrayList<>();
    private List<Cycle> cycles = List.of();
    private CaseState state;

    private PastHistory(PastCase past, Handler department, Route route, WorkingCalendar calendar) {
        this.past = past;
        this.calendar = calendar;
        this.state = new CaseState(
                CaseStatus.RECEIVED, null, department.id(), null, null, null, null, null, past.openedAt(), null, null, 0, 1);
        add(1, past.openedAt(), NewEntry.of(EntryKind.OPENED, past.opening().enteredBy())
                .with("channel", past.opening().channel())
                .with("departmentId", department.id())
                .with("department", department.name())
                .with("rule", route.rule())
                .with("ruleLabel", route.label()));
    }

    /** Plays the history; a step that no rule allows is refused, as it would be now. */
    static PastHistory play(PastCase past, Handler department, Route route, WorkingCalendar calendar) {
        PastHistory history = new PastHistory(past, department, route, calendar);
        past.steps().forEach(history::take);
        history.measure();
        return history;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Decision> decisions() {
        return decisions;
    }

    List<Cycle> cycles() {
        return cycles;
    }

    CaseState state() {
        CaseState due = state.due(cycles.isEmpty() ? null : cycles.getLast().dueAt());
        UUID assignee = past.assigneeId();
        return due.status().isOpen() && assignee != null ? due.assignedTo(new Assignee(assignee, "")) : due;
    }

    private void measure() {
        Duration promise = past.opening().promise();
        if (promise != null && promise.isPositive()) {
            cycles = PromiseClock.cycles(clock, promise, calendar);
        }
    }

    private void take(PastStep step) {
        Move move = Moves.check(step.move(), state.status(), step.by().party(), given(step));
        int ordinal = state.version() + 1;
        if (step.decision() != null) {
            Decision decision = decision(step.decision(), step.at());
            decisions.add(decision);
            state = state.closed(decision).written(step.at(), null);
            add(ordinal, step.at(), entry(step.decision(), decision.id(), step.by()));
        } else {
            boolean reopens = step.move() == MoveKind.REOPEN;
            CaseState next = reopens ? state.backInQueue() : state.open(Objects.requireNonNull(move.to()));
            state = next.written(step.at(), null);
            add(ordinal, step.at(), entry(step));
        }
    }

    private static NewEntry entry(PastStep step) {
        NewEntry entry = NewEntry.of(EntryKind.of(step.move()), step.by());
        return switch (step.move()) {
            case RECEIVE_ANSWER -> entry.with("answer", step.text());
            case REOPEN -> entry.with("reason", step.text());
            default -> entry.toPublic(step.text());
        };
    }

    private static NewEntry entry(DecisionDraft draft, UUID decisionId, Actor by) {
        return NewEntry.of(EntryKind.of(draft.outcome().move()), by)
                .toPublic(draft.fact())
                .with("decisionId", decisionId)
                .with("originalId", draft.originalId())
                .with("bodyId", draft.bodyId())
                .with("before", draft.originalId() == null ? null : CaseStatus.RECEIVED);
    }

    private Decision decision(DecisionDraft draft, Instant at) {
        return new Decision(
                Ids.next(),
                past.id(),
                draft.outcome(),
                draft.fact(),
                draft.law(),
                draft.nextSteps(),
                Objects.requireNonNull(draft.signatory()),
                draft.bodyId(),
                draft.originalId(),
                at);
    }

    private static EnumSet<Given> given(PastStep step) {
        if (step.decision() != null) {
            return step.decision().given();
        }
        return isBlank(step.text())
                ? EnumSet.noneOf(Given.class)
                : EnumSet.of(Given.QUESTION, Given.ANSWER, Given.REASON);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void add(int ordinal, Instant at, NewEntry entry) {
        entries.add(new Entry(
                past.id(),
                ordinal,
                Ids.next(),
                at,
                entry.kind(),
                entry.by(),
                state.status(),
                entry.publicText(),
                entry.internalText(),
                Map.copyOf(entry.data())));
        clock.add(new PromiseClock.Step(at, ordinal, state.status().clock()));
    }
}
