package org.parvis.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.WorkingCalendar;

/**
 * One run of a promise's clock, from the opening (or a reopening) to the answer.
 *
 * @param pauses when the clock stood still, in order, none overlapping another; the last may still last
 * @param answeredAt null while the clock runs or pauses
 */
public record Cycle(
        Instant startedAt, Duration promise, List<Pause> pauses, @Nullable Instant answeredAt, WorkingCalendar calendar) {

    /** @param to null while it lasts */
    public record Pause(Instant from, @Nullable Instant to) {}

    public Cycle {
        pauses = List.copyOf(pauses);
    }

    /**
     * When the promise runs out; null while a pause that began in time lasts. A pause that begins after it ran out
     * changes nothing: what is late stays late.
     */
    public @Nullable Instant dueAt() {
        Duration left = promise;
        Instant from = startedAt;
        for (Pause pause : pauses) {
            Duration worked = calendar.between(from, pause.from());
            if (worked.compareTo(left) >= 0) {
                return calendar.plus(from, left);
            }
            if (pause.to() == null) {
                return null;
            }
            left = left.minus(worked);
            from = pause.to();
        }
        return calendar.plus(from, left);
    }

    /** The cycle with its answer: a pause that lasted ends with it. */
    Cycle answered(Instant at) {
        return new Cycle(startedAt, promise, endLastPause(at), at, calendar);
    }

    Cycle paused(Instant at) {
        var longer = new ArrayList<>(pauses);
        longer.add(new Pause(at, null));
        return new Cycle(startedAt, promise, longer, answeredAt, calendar);
    }

    Cycle resumed(Instant at) {
        return new Cycle(startedAt, promise, endLastPause(at), answeredAt, calendar);
    }

    /** Whether the answer came in time. */
    public boolean isKept() {
        Instant due = dueAt();
        return answeredAt != null && due != null && !answeredAt.isAfter(due);
    }

    public Duration pausedTime() {
        return pauses.stream()
                .filter(pause -> pause.to() != null)
                .map(pause -> calendar.between(pause.from(), Objects.requireNonNull(pause.to())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time that the authority took, pauses not counted. */
    public Duration workedTime() {
        return answeredAt == null
                ? Duration.ZERO
                : calendar.between(startedAt, answeredAt).minus(pausedTime());
    }

    private List<Pause> endLastPause(Instant at) {
        if (pauses.isEmpty() || pauses.getLast().to() != null) {
            return pauses;
        }
        var ended = new ArrayList<>(pauses);
        ended.set(ended.size() - 1, new Pause(pauses.getLast().from(), at));
        return ended;
    }
}
