package org.parvis.participation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries that somebody keeps, what presses first. */
@Service
@Transactional(readOnly = true)
public class DeliveryQueue {

    /** Whoever took part wants to hear more often than this. */
    private static final Duration SILENCE = Duration.ofDays(90);

    private final Deliveries deliveries;
    private final DeliveryEntryStore entries;
    private final Budgets budgets;
    private final Clock clock;

    DeliveryQueue(Deliveries deliveries, DeliveryEntryStore entries, Budgets budgets, Clock clock) {
        this.deliveries = deliveries;
        this.entries = entries;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** What a delivery waits for. */
    public enum Waits {
        LATE,
        /** Nothing is announced. */
        NO_MILESTONE,
        /** Nothing was told for long. */
        SILENT,
        UNDER_WAY,
        OVER
    }

    /**
     * A delivery in the queue.
     *
     * @param budget title of the vote
     * @param daysLate of the milestone that comes next; 0 where none is late
     */
    public record Row(Delivery delivery, String budget, Waits waits, long daysLate, Instant lastTold) {}

    public List<Row> list(Visitor visitor) {
        Map<UUID, String> titles = budgets.list().stream().collect(Collectors.toMap(Budget::id, Budget::title));
        Map<UUID, Instant> told = entries.last();
        LocalDate today = deliveries.today();
        return deliveries.list().stream()
                .filter(one -> DeliveryRights.mayKeep(visitor, one))
                .map(one -> row(one, titles.getOrDefault(one.budgetId(), ""), told.getOrDefault(one.id(), one.createdAt()), today))
                .sorted(Comparator.comparing(Row::waits).thenComparing(Row::daysLate, Comparator.reverseOrder()))
                .toList();
    }

    private Row row(Delivery delivery, String budget, Instant told, LocalDate today) {
        long daysLate = delivery.next()
                .filter(one -> one.isLate(today))
                .map(one -> ChronoUnit.DAYS.between(one.plannedOn(), today))
                .orElse(0L);
        return new Row(delivery, budget, waits(delivery, daysLate, told), daysLate, told);
    }

    private Waits waits(Delivery delivery, long daysLate, Instant told) {
        if (delivery.state().isOver()) {
            return Waits.OVER;
        }
        if (daysLate > 0) {
            return Waits.LATE;
        }
        if (delivery.next().isEmpty()) {
            return Waits.NO_MILESTONE;
        }
        return told.isBefore(clock.instant().minus(SILENCE)) ? Waits.SILENT : Waits.UNDER_WAY;
    }
}
