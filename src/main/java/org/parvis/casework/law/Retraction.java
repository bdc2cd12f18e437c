package org.parvis.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the authority can still take back what it granted: only what is unlawful, and within four months of the decision,
 * express or by silence (CRPA L242-1).
 *
 * @param granted when what can be taken back was granted: nothing is taken back before
 * @param lastDay null where nothing was granted, or it was taken back already
 * @param on when the last one was taken back; null where none was
 */
record Retraction(@Nullable LocalDate granted, @Nullable LocalDate lastDay, @Nullable LocalDate on) {

    static Retraction of(Situation now) {
        LocalDate granted = grantedBySilence(now);
        LocalDate retracted = null;
        for (LegalEvent event : now.events()) {
            switch (event.fact()) {
                case LegalFact.Decided fact ->
                    granted = fact.effect() == LegalFact.Effect.GRANTED ? later(event.on(), granted) : granted;
                case LegalFact.Retracted _ -> {
                    if (granted != null && !event.on().isBefore(granted)) {
                        retracted = event.on();
                        granted = null;
                    }
                }
                default -> {}
            }
        }
        LocalDate lastDay = granted == null ? null : LegalDates.months(granted, now.terms().retractionMonths());
        return new Retraction(granted, lastDay, retracted);
    }

    private static @Nullable LocalDate grantedBySilence(Situation now) {
        LocalDate end = now.end();
        return now.terms().silence() == Silence.ACCEPTANCE && end != null && now.today().isAfter(end) ? end : null;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
