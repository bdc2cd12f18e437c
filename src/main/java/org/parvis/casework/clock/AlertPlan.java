package org.parvis.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a running cycle makes itself heard: ten days, three days and the day before for long promises, when a quarter
 * of the time is left for short ones; then when it is late, and again when it stays so.
 */
public final class AlertPlan {

    private static final Duration LONG_PROMISE = Duration.ofDays(20);
    private static final Duration MIDDLE_PROMISE = Duration.ofDays(6);
    private static final Duration SHORT_PROMISE = Duration.ofDays(3);
    private static final int WORKING_DAYS_UNTIL_LONG_LATE = 5;

    public record Planned(Instant at, Alert alert) {}

    private AlertPlan() {}

    /** The first alert of a cycle after the given moment; none while it pauses. */
    public static Optional<Planned> next(Cycle cycle, Instant after) {
        Instant due = cycle.dueAt();
        return due == null || cycle.answeredAt() != null
                ? Optional.empty()
                : plan(cycle, due).stream()
                        .filter(planned -> planned.at().isAfter(after))
                        .min(Comparator.comparing(Planned::at));
    }

    private static List<Planned> plan(Cycle cycle, Instant due) {
        Duration span = Duration.between(cycle.startedAt(), due);
        List<Planned> plan = new ArrayList<>();
        if (span.compareTo(LONG_PROMISE) >= 0) {
            plan.add(new Planned(due.minus(Duration.ofDays(10)), Alert.TEN_DAYS_LEFT));
        }
        if (span.compareTo(MIDDLE_PROMISE) >= 0) {
            plan.add(new Planned(due.minus(Duration.ofDays(3)), Alert.THREE_DAYS_LEFT));
        }
        if (span.compareTo(SHORT_PROMISE) >= 0) {
            plan.add(new Planned(startOfDay(cycle, due), Alert.DUE_TODAY));
        } else {
            plan.add(new Planned(due.minus(span.dividedBy(4)), Alert.QUARTER_LEFT));
        }
        plan.add(new Planned(due, Alert.LATE));
        plan.add(new Planned(longLate(cycle, due), Alert.LONG_LATE));
        return plan;
    }

    private static Instant startOfDay(Cycle cycle, Instant due) {
        var zone = cycle.calendar().zone();
        return due.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private static Instant longLate(Cycle cycle, Instant due) {
        var zone = cycle.calendar().zone();
        return cycle.calendar()
                .plusWorkingDays(due.atZone(zone).toLocalDate(), WORKING_DAYS_UNTIL_LONG_LATE)
                .atTime(12, 0)
                .atZone(zone)
                .toInstant();
    }
}
