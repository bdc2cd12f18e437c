package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.shared.Refusal;

/**
 * Days on which something can have happened to a request: not to come, nor before it was received, nor before what it
 * answers.
 *
 * @param events what was written of the case, as the law reads it
 */
record LegalDays(List<LegalEvent> events, LocalDate today) {

    /**
     * The day itself, where something of this kind can have happened then.
     *
     * @throws Refusal that says which day comes too early or too late
     */
    LocalDate check(EntryKind kind, LocalDate on) {
        if (on.isAfter(today)) {
            throw new Refusal("casework.law.refused.future");
        }
        LocalDate received = LegalClock.receivedOn(events).orElse(LocalDate.MIN);
        if (on.isBefore(received)) {
            throw new Refusal("casework.law.refused.beforeReceived", received);
        }
        LocalDate asked = asked(kind);
        if (asked != null && on.isBefore(asked)) {
            throw new Refusal("casework.law.refused.beforeAsked", asked);
        }
        return on;
    }

    /** The day of reception, put right: it was not written down before it had come. */
    LocalDate checkReception(LocalDate on, LocalDate writtenOn) {
        if (on.isAfter(writtenOn)) {
            throw new Refusal("casework.law.refused.afterWritten", writtenOn);
        }
        return on;
    }

    /** When what a line of this kind answers was asked for; null where it answers nothing. */
    private @Nullable LocalDate asked(EntryKind kind) {
        return switch (kind) {
            case PIECES_RECEIVED -> first(event -> event.fact() instanceof LegalFact.PiecesAsked);
            case JUDGED -> first(event -> event.fact() instanceof LegalFact.Appealed fact && fact.appeal() == LegalFact.Appeal.COURT);
            case ABUSIVE -> first(event -> event.fact() instanceof LegalFact.AbuseAlleged);
            case REASONS_GIVEN -> first(event -> event.fact() instanceof LegalFact.ReasonsAsked);
            default -> null;
        };
    }

    private @Nullable LocalDate first(Predicate<LegalEvent> which) {
        return LegalClock.counted(events).stream()
                .filter(which)
                .map(LegalEvent::on)
                .findFirst()
                .orElse(null);
    }
}
