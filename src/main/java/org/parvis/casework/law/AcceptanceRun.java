package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts towards an acceptance: from reception by the competent authority (CRPA L114-3), and where pieces were asked for,
 * only from the day on which all had come (L114-5).
 */
final class AcceptanceRun extends ClockRun {

    private final List<Suspension> waits = new ArrayList<>();
    private @Nullable LocalDate competentOn;
    private @Nullable LocalDate completeOn;
    private @Nullable LocalDate askedOn;
    private boolean askedEver;

    AcceptanceRun(LegalTerms terms) {
        super(terms);
    }

    @Override
    void received(LegalEvent event, LegalFact.Received fact) {
        if (fact.competence() == LegalFact.Competence.NOT_COMPETENT) {
            say(event.on(), "received.elsewhere");
        } else if (competentOn == null) {
            competentOn = event.on();
            say(event.on(), "received.competent", terms().rule().article());
        }
    }

    @Override
    void transmitted(LegalEvent event, LegalFact.Transmitted fact) {
        competentOn = fact.receivedOn();
        say(event.on(), "transmitted.ACCEPTANCE", fact.to(), fact.receivedOn());
    }

    @Override
    void asked(LegalEvent event, LegalFact.PiecesAsked fact) {
        askedEver = true;
        askedOn = askedOn == null ? event.on() : askedOn;
        say(event.on(), "asked.ACCEPTANCE", fact.deadline());
    }

    /** What comes although nothing was asked for cannot put the authority's own delay off. */
    @Override
    void complete(LegalEvent event) {
        if (!askedEver) {
            return;
        }
        completeOn = event.on();
        if (askedOn != null) {
            waits.add(new Suspension(askedOn, event.on()));
            askedOn = null;
        }
        say(event.on(), "pieces.complete.ACCEPTANCE");
    }

    @Override
    @Nullable LocalDate start() {
        if (competentOn == null || askedOn != null) {
            return null;
        }
        return completeOn != null && completeOn.isAfter(competentOn) ? completeOn : competentOn;
    }

    @Override
    @Nullable LocalDate end() {
        LocalDate start = start();
        return start == null ? null : LegalDates.months(start, terms().months());
    }

    @Override
    boolean isSuspended(LocalDate today) {
        return askedOn != null && !today.isBefore(askedOn);
    }

    @Override
    List<Suspension> suspensions() {
        List<Suspension> all = new ArrayList<>(waits);
        if (askedOn != null) {
            all.add(new Suspension(askedOn, null));
        }
        return all;
    }
}
