package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts towards a rejection: from reception by the first authority seized (CRPA L114-3); the days given for missing
 * pieces are added, those of overlapping rounds once, and no longer than until the pieces came (L114-5).
 */
final class RejectionRun extends ClockRun {

    /** @param endedEarly whether the pieces came before the deadline */
    private record Round(LocalDate asked, LocalDate to, boolean endedEarly, boolean isAnswered) {
        Round answered(LocalDate on) {
            boolean early = on.isBefore(to);
            return isAnswered ? this : new Round(asked, early ? on : to, early, true);
        }
    }

    private final List<Round> rounds = new ArrayList<>();
    private @Nullable LocalDate receivedOn;

    RejectionRun(LegalTerms terms) {
        super(terms);
    }

    @Override
    void received(LegalEvent event, LegalFact.Received fact) {
        if (receivedOn == null) {
            receivedOn = event.on();
            say(event.on(), "received.first", terms().rule().article());
        }
    }

    @Override
    void transmitted(LegalEvent event, LegalFact.Transmitted fact) {
        say(event.on(), "transmitted.REJECTION", fact.to(), fact.receivedOn());
    }

    @Override
    void asked(LegalEvent event, LegalFact.PiecesAsked fact) {
        if (receivedOn != null) {
            rounds.add(new Round(event.on(), fact.deadline(), false, false));
            say(event.on(), "asked.REJECTION", fact.deadline());
        }
    }

    @Override
    void complete(LegalEvent event) {
        if (!rounds.isEmpty()) {
            rounds.replaceAll(round -> round.answered(event.on()));
            say(event.on(), "pieces.complete.REJECTION");
        }
    }

    @Override
    @Nullable LocalDate start() {
        return receivedOn;
    }

    @Override
    @Nullable LocalDate end() {
        if (receivedOn == null) {
            return null;
        }
        long days = suspensions().stream().mapToLong(Suspension::days).sum();
        return LegalDates.months(receivedOn, terms().months()).plusDays(days);
    }

    /** On the day on which the pieces come the delay runs again. */
    @Override
    boolean isSuspended(LocalDate today) {
        return rounds.stream()
                .anyMatch(round -> round.to.isAfter(round.asked)
                        && !today.isBefore(round.asked)
                        && (round.endedEarly ? today.isBefore(round.to) : !today.isAfter(round.to)));
    }

    /** Overlapping rounds as one. */
    @Override
    List<Suspension> suspensions() {
        List<Suspension> union = new ArrayList<>();
        rounds.stream()
                .filter(round -> round.to.isAfter(round.asked))
                .sorted(Comparator.comparing(Round::asked))
                .forEach(round -> add(union, round));
        return union;
    }

    private static void add(List<Suspension> union, Round round) {
        LocalDate last = union.isEmpty() ? null : union.getLast().to();
        if (last == null || round.asked.isAfter(last)) {
            union.add(new Suspension(round.asked, round.to));
        } else if (round.to.isAfter(last)) {
            union.set(union.size() - 1, new Suspension(union.getLast().from(), round.to));
        }
    }
}
