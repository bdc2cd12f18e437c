package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;

/**
 * Where a request stands when its deadlines are asked for.
 *
 * @param events those that count, in their order
 * @param end the last day on which the authority can decide; null while none is known
 */
record Situation(
        List<LegalEvent> events,
        @Nullable LocalDate end,
        LegalTerms terms,
        WorkingCalendar calendar,
        LocalDate today) {

    Optional<LegalEvent> first(Class<? extends LegalFact> kind) {
        return first(event -> kind.isInstance(event.fact()));
    }

    Optional<LegalEvent> first(Predicate<LegalEvent> which) {
        return events.stream().filter(which).findFirst();
    }

    boolean has(Class<? extends LegalFact> kind) {
        return first(kind).isPresent();
    }

    /** Whether no acknowledgement is due: by its kind, or as it is abusive (CRPA L112-3). */
    boolean isExempt() {
        return terms.rule().exemptBy() != null || has(LegalFact.Abusive.class);
    }

    /**
     * Whether the appeal time limits can be set against the person (CRPA L112-6). What was held for abusive only after
     * silence had decided shortens nothing.
     */
    boolean isAcknowledged() {
        boolean isAbusiveInTime = first(event -> event.fact() instanceof LegalFact.Abusive && (end == null || !event.on().isAfter(end)))
                .isPresent();
        return terms.rule().exemptBy() != null || isAbusiveInTime || has(LegalFact.AreSent.class);
    }

    PublicHolidays holidays() {
        return calendar.holidays();
    }
}
