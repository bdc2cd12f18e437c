package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Silence means nothing by law. */
final class NoRun extends ClockRun {

    NoRun(LegalTerms terms) {
        super(terms);
    }

    @Override
    @Nullable LocalDate start() {
        return null;
    }

    @Override
    @Nullable LocalDate end() {
        return null;
    }

    @Override
    boolean isSuspended(LocalDate today) {
        return false;
    }

    @Override
    List<Suspension> suspensions() {
        return List.of();
    }

    @Override
    void received(LegalEvent event, LegalFact.Received fact) {}

    @Override
    void transmitted(LegalEvent event, LegalFact.Transmitted fact) {}

    @Override
    void asked(LegalEvent event, LegalFact.PiecesAsked fact) {}

    @Override
    void complete(LegalEvent event) {}
}
