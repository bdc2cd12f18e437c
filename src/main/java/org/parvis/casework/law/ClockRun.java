package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes events in their legal order and keeps count. What comes after the end changes nothing: silence has decided. */
abstract class ClockRun {

    private final LegalTerms terms;
    private final List<LegalLine> history = new ArrayList<>();
    private @Nullable LegalEvent stoppedBy;

    ClockRun(LegalTerms terms) {
        this.terms = terms;
    }

    abstract @Nullable LocalDate start();

    /** The last day of the delay, as far as the events taken say. */
    abstract @Nullable LocalDate end();

    abstract boolean isSuspended(LocalDate today);

    abstract List<Suspension> suspensions();

    abstract void received(LegalEvent event, LegalFact.Received fact);

    abstract void transmitted(LegalEvent event, LegalFact.Transmitted fact);

    abstract void asked(LegalEvent event, LegalFact.PiecesAsked fact);

    abstract void complete(LegalEvent event);

    final LegalTerms terms() {
        return terms;
    }

    final @Nullable LegalEvent stoppedBy() {
        return stoppedBy;
    }

    final List<LegalLine> history() {
        return history;
    }

    final void say(LocalDate on, String key, Object... arguments) {
        history.add(LegalLine.of(on, key, arguments));
    }

    final void take(LegalEvent event) {
        if (event.fact() instanceof LegalFact.Retracted) {
            say(event.on(), "retracted");
            return;
        }
        LocalDate end = end();
        if (stoppedBy != null || (end != null && event.on().isAfter(end))) {
            late(event, end);
            return;
        }
        switch (event.fact()) {
            case LegalFact.Received fact -> received(event, fact);
            case LegalFact.Transmitted fact -> transmitted(event, fact);
            case LegalFact.PiecesAsked fact -> asked(event, fact);
            case LegalFact.PiecesReceived fact -> pieces(event, fact);
            case LegalFact.Decided _ -> stop(event, "stopped.decided");
            case LegalFact.Withdrawn _ -> stop(event, "stopped.withdrawn");
            case LegalFact.Abusive _ -> stop(event, "stopped.abusive");
            case LegalFact.PiecesListed fact -> say(event.on(), "listed", fact.deadline());
            default -> {}
        }
    }

    private void pieces(LegalEvent event, LegalFact.PiecesReceived fact) {
        if (fact.completeness() == LegalFact.Completeness.COMPLETE) {
            complete(event);
        } else {
            say(event.on(), "pieces.incomplete");
        }
    }

    private void stop(LegalEvent event, String key) {
        stoppedBy = event;
        say(event.on(), key);
    }

    private void late(LegalEvent event, @Nullable LocalDate end) {
        if (stoppedBy != null || end == null) {
            return;
        }
        switch (event.fact()) {
            case LegalFact.Decided _ -> say(event.on(), "after.decided", end);
            case LegalFact.Withdrawn _ -> say(event.on(), "after.withdrawn", end);
            case LegalFact.Abusive _ -> say(event.on(), "after.abusive", end);
            case LegalFact.PiecesAsked _ -> say(event.on(), "after.asked", end);
            case LegalFact.PiecesReceived _ -> say(event.on(), "after.pieces", end);
            default -> {}
        }
    }

    /** The history with its outcome as the last line. */
    final List<LegalLine> explained() {
        List<LegalLine> lines = new ArrayList<>(history);
        LocalDate start = start();
        LocalDate end = end();
        if (stoppedBy == null && start != null && end != null) {
            long days = suspensions().stream().mapToLong(Suspension::days).sum();
            lines.add(
                    terms.silence() == Silence.REJECTION && days > 0
                            ? LegalLine.of(end, "end.REJECTION.suspended", start, terms.months(), days, end)
                            : LegalLine.of(end, "end." + terms.silence(), start, terms.months(), end));
        }
        return lines;
    }
}
