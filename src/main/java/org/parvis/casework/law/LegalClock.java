package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.WorkingCalendar;

/**
 * What silence means for a request and when: a pure function of what happened. The same events give the same answer for
 * ever, in whatever order they were written down, and the answer explains itself line by line.
 *
 * @param startsOn the day from which the delay runs; null while it does not
 * @param implicitOn the last day on which the authority can still decide; on the day after, silence has. Null while the
 *     delay does not run, and once a decision or a withdrawal has stopped it
 * @param kind what silence means; NONE before anything was received
 * @param suspended whether pieces are awaited today
 * @param suspensions the days that do not count, in order, none overlapping another
 * @param stoppedBy the decision or withdrawal that came in time
 * @param due what the authority owes meanwhile, and until when its decision can be contested
 * @param history why it is so
 */
public record LegalClock(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate implicitOn,
        Silence kind,
        boolean suspended,
        List<Suspension> suspensions,
        @Nullable LegalEvent stoppedBy,
        LegalDeadlines due,
        List<LegalLine> history) {

    public LegalClock {
        suspensions = List.copyOf(suspensions);
        history = List.copyOf(history);
    }

    /**
     * @param terms of the day on which the request was received
     * @param calendar the territory's; its closing days do not count for legal delays
     * @param today in the territory's zone
     */
    public static LegalClock of(
            Collection<LegalEvent> events, LegalTerms terms, WorkingCalendar calendar, LocalDate today) {
        List<LegalEvent> counted = Corrections.applied(events);
        ClockRun run =
                switch (terms.silence()) {
                    case REJECTION -> new RejectionRun(terms);
                    case ACCEPTANCE -> new AcceptanceRun(terms);
                    case NONE -> new NoRun(terms);
                };
        counted.forEach(run::take);
        LocalDate end = run.stoppedBy() == null ? run.end() : null;
        return new LegalClock(
                run.start(),
                end,
                run.start() == null && run.history().isEmpty() ? Silence.NONE : terms.silence(),
                run.stoppedBy() == null && run.isSuspended(today),
                run.suspensions(),
                run.stoppedBy(),
                LegalDeadlines.of(new Situation(counted, end, terms, calendar, today)),
                run.explained());
    }

    /** The day on which a first authority was seized, corrections applied: the law of that day counts. */
    public static Optional<LocalDate> receivedOn(Collection<LegalEvent> events) {
        return Corrections.applied(events).stream()
                .filter(event -> event.fact() instanceof LegalFact.Received)
                .map(LegalEvent::on)
                .findFirst();
    }

    /** What counts of what was written, in its legal order. */
    public static List<LegalEvent> counted(Collection<LegalEvent> events) {
        return Corrections.applied(events);
    }

    /** Whether silence has decided. */
    public boolean isOver(LocalDate today) {
        return implicitOn != null && today.isAfter(implicitOn);
    }

    /** The day to write down as that on which silence decided: once, and never another; null where nothing is to be. */
    public @Nullable LocalDate implicitToWrite(Collection<LegalEvent> events, LocalDate today) {
        boolean isWritten = Corrections.applied(events).stream()
                .anyMatch(event -> event.fact() instanceof LegalFact.Implicit);
        return isOver(today) && !isWritten ? implicitOn : null;
    }

    /** Days that did not count, in all. */
    public long suspendedDays() {
        return suspensions.stream().mapToLong(Suspension::days).sum();
    }
}
