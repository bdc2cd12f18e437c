package org.parvis.casework.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A fact with its dates.
 *
 * @param on the date that counts, in the territory's zone: of arrival for a letter, whenever it was typed in
 * @param recordedAt when it was written down; counts only between corrections
 */
public record LegalEvent(UUID id, LocalDate on, Instant recordedAt, LegalFact fact) {

    /**
     * By date, whatever the order of writing. Within a day pieces come after they were asked for, so that what is brought
     * to the counter at once ends the wait at once; a decision comes last.
     */
    static final Comparator<LegalEvent> ORDER = Comparator.comparing(LegalEvent::on)
            .thenComparing(LegalEvent::rank)
            .thenComparing(LegalEvent::id);

    private int rank() {
        return switch (fact) {
            case LegalFact.Received _ -> 0;
            case LegalFact.Transmitted _ -> 1;
            case LegalFact.PiecesAsked _ -> 2;
            case LegalFact.PiecesReceived _ -> 3;
            case LegalFact.Decided _ -> 4;
            case LegalFact.Withdrawn _, LegalFact.Abusive _, LegalFact.Retracted _ -> 5;
            default -> 6;
        };
    }

    LegalEvent as(LegalFact.Right right) {
        return new LegalEvent(id, right.on(), recordedAt, right.fact());
    }
}
