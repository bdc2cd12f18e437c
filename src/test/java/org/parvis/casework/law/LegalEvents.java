package org.parvis.casework.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalFact.Appeal;
import org.parvis.casework.law.LegalFact.Competence;
import org.parvis.casework.law.LegalFact.Completeness;
import org.parvis.casework.law.LegalFact.Routes;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.PublicHolidays.Region;
import org.parvis.shared.WorkingCalendar;

/** What tests of the legal clock say: events that read as sentences, the terms of common law. */
final class LegalEvents {

    static final WorkingCalendar FRANCE = calendar(Region.FRANCE);

    private LegalEvents() {}

    static WorkingCalendar calendar(Region region) {
        return WorkingCalendar.legal(ZoneId.of("Europe/Paris"), PublicHolidays.of(region));
    }

    static LegalTerms terms(LegalRule rule) {
        return new LegalTerms(
                rule, 2, 1, 10, 1, 2, 12, 4, LegalTerms.Reception.COMPETENT, LegalTerms.Week.MONDAY_TO_FRIDAY);
    }

    static LegalTerms rejection() {
        return terms(LegalRule.rejection("CRPA L231-4"));
    }

    static LegalTerms acceptance() {
        return terms(LegalRule.acceptance("CRPA L231-1"));
    }

    static LegalEvent event(String on, LegalFact fact) {
        LocalDate day = LocalDate.parse(on);
        return new LegalEvent(UUID.randomUUID(), day, Instant.parse(on + "T10:00:00Z"), fact);
    }

    static LegalEvent received(String on) {
        return event(on, new LegalFact.Received(Competence.COMPETENT));
    }

    static LegalEvent receivedElsewhere(String on) {
        return event(on, new LegalFact.Received(Competence.NOT_COMPETENT));
    }

    static LegalEvent transmitted(String on, String receivedOn) {
        return event(on, new LegalFact.Transmitted("Département", LocalDate.parse(receivedOn)));
    }

    static LegalEvent asked(String on, String deadline) {
        return event(on, new LegalFact.PiecesAsked(List.of("Plan"), LocalDate.parse(deadline)));
    }

    static LegalEvent complete(String on) {
        return event(on, new LegalFact.PiecesReceived(Completeness.COMPLETE));
    }

    static LegalEvent incomplete(String on) {
        return event(on, new LegalFact.PiecesReceived(Completeness.INCOMPLETE));
    }

    static LegalEvent decided(String on) {
        return event(on, new LegalFact.Decided(LegalFact.Effect.OTHER));
    }

    static LegalEvent granted(String on) {
        return event(on, new LegalFact.Decided(LegalFact.Effect.GRANTED));
    }

    static LegalEvent retracted(String on) {
        return event(on, new LegalFact.Retracted());
    }

    static LegalEvent judged(String on) {
        return event(on, new LegalFact.Judged());
    }

    static LegalEvent abusive(String on) {
        return event(on, new LegalFact.Abusive());
    }

    static LegalEvent withdrawn(String on) {
        return event(on, new LegalFact.Withdrawn());
    }

    static LegalEvent acknowledged(String on) {
        return event(on, new LegalFact.AreSent());
    }

    static LegalEvent notified(String on, Routes routes) {
        return event(on, new LegalFact.Notified(routes));
    }

    static LegalEvent reasonsAsked(String on) {
        return event(on, new LegalFact.ReasonsAsked());
    }

    static LegalEvent reasonsGiven(String on) {
        return event(on, new LegalFact.ReasonsGiven());
    }

    static LegalEvent appealed(String on, Appeal appeal) {
        return event(on, new LegalFact.Appealed(appeal));
    }

    static LegalEvent corrected(LegalEvent wrong, String recorded, LegalFact.@Nullable Right right) {
        return event(recorded, new LegalFact.Corrected(wrong.id(), "Erreur de date", right));
    }

    static LegalFact.Right right(String on, LegalFact fact) {
        return new LegalFact.Right(LocalDate.parse(on), fact);
    }
}
