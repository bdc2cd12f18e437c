package org.parvis.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parvis.shared.WorkingCalendar;

/**
 * What became of a service promise, as a pure function of what happened: the same steps give the same cycles for ever,
 * in whatever order they were written down. A step that does not change how the clock stands changes nothing.
 */
public final class PromiseClock {

    /**
     * The clock's state after something happened.
     *
     * @param ordinal place on the timeline: decides between steps of the same instant
     */
    public record Step(Instant at, int ordinal, ClockPhase phase) {}

    private final Duration promise;
    private final WorkingCalendar calendar;
    private final List<Cycle> cycles = new ArrayList<>();
    private ClockPhase phase = ClockPhase.STOPPED;

    private PromiseClock(Duration promise, WorkingCalendar calendar) {
        this.promise = promise;
        this.calendar = calendar;
    }

    public static List<Cycle> cycles(Collection<Step> steps, Duration promise, WorkingCalendar calendar) {
        PromiseClock clock = new PromiseClock(promise, calendar);
        steps.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::ordinal))
                .forEach(clock::take);
        return List.copyOf(clock.cycles);
    }

    /** The steps without the last stop, which was a mistake: the clock went on all the time. */
    public static List<Step> withoutLastStop(List<Step> steps) {
        List<Step> kept = new ArrayList<>(steps);
        while (!kept.isEmpty() && kept.getLast().phase() == ClockPhase.STOPPED) {
            kept.removeLast();
        }
        return kept;
    }

    private void take(Step step) {
        if (step.phase() == phase) {
            return;
        }
        if (phase == ClockPhase.STOPPED) {
            cycles.add(new Cycle(step.at(), promise, List.of(), null, calendar));
        }
        phase = step.phase();
        Cycle current = cycles.removeLast();
        cycles.add(
                switch (phase) {
                    case RUNNING -> current.resumed(step.at());
                    case PAUSED -> current.paused(step.at());
                    case STOPPED -> current.answered(step.at());
                });
    }
}
