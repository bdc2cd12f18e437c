package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.WorkingCalendar;

/**
 * How long what became of a request can be contested, whichever way: for whoever wants to let go of it. In doubt the later
 * day counts.
 *
 * @param events those that count, in their legal order
 */
public record Contest(LegalClock clock, List<LegalEvent> events, LegalTerms terms, WorkingCalendar calendar) {

    public Contest {
        events = List.copyOf(events);
    }

    /**
     * @param closedOn when the case ended
     * @return the last day; empty while a court has it: nothing says when that ends but its judgment, or a new notification
     */
    public Optional<LocalDate> lastDay(LocalDate closedOn) {
        Notification last = Notification.last(events);
        LocalDate day = later(decided(closedOn, last), clock.due().appealLastDay());
        boolean isBeforeCourt = false;
        for (LegalEvent event : events) {
            if (event.fact() instanceof LegalFact.Retracted) {
                day = later(day, terms.latestFrom(event.on()));
            } else if (event.fact() instanceof LegalFact.Judged) {
                isBeforeCourt = false;
                day = later(day, terms.latestFrom(event.on()));
            } else if (event.fact() instanceof LegalFact.Appealed fact && (last == null || !event.on().isBefore(last.since()))) {
                if (fact.appeal() == LegalFact.Appeal.COURT) {
                    isBeforeCourt = true;
                } else {
                    day = later(day, afterAppeal(event.on()));
                }
            }
        }
        return isBeforeCourt ? Optional.empty() : Optional.of(day);
    }

    /** A decision of which no notification is known can be contested for a reasonable time (CE 13 July 2016 n° 387763). */
    private LocalDate decided(LocalDate closedOn, @Nullable Notification last) {
        if (terms.rule().isNone()) {
            return terms.appealFrom(closedOn, calendar.holidays());
        }
        boolean isNotified = last != null && (decisions() <= 1 || !last.event().on().isBefore(closedOn));
        return isNotified ? closedOn : terms.latestFrom(closedOn);
    }

    private long decisions() {
        return events.stream().filter(event -> event.fact() instanceof LegalFact.Decided).count();
    }

    /** Silence rejects the appeal too, and that can be contested in its turn. */
    private LocalDate afterAppeal(LocalDate on) {
        return terms.latestFrom(LegalDates.months(on, terms.months()));
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
