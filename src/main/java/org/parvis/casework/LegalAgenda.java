package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;

/**
 * When a legal clock makes itself heard: ten days and three days before its end and on the day, then when silence has
 * decided.
 *
 * @param implicitOn the last day on which the authority can decide; null while no clock runs
 * @param hearOn null where nothing is left to be told
 */
record LegalAgenda(@Nullable LocalDate implicitOn, @Nullable LocalDate hearOn) {

    static final LegalAgenda NOTHING = new LegalAgenda(null, null);

    private record Bell(int daysBefore, Alert alert) {}

    private static final List<Bell> BELLS =
            List.of(new Bell(10, Alert.TEN_DAYS_LEFT), new Bell(3, Alert.THREE_DAYS_LEFT), new Bell(0, Alert.DUE_TODAY));

    /** The next bell after a day; what should be written down already is due on the day itself. */
    static LegalAgenda of(LegalClock clock, List<LegalEvent> events, LocalDate today) {
        LocalDate end = clock.implicitOn();
        if (end == null) {
            return NOTHING;
        }
        if (clock.isOver(today)) {
            return new LegalAgenda(end, clock.implicitToWrite(events, today) == null ? null : today);
        }
        return new LegalAgenda(
                end,
                Stream.concat(BELLS.stream().map(bell -> end.minusDays(bell.daysBefore)), Stream.of(end.plusDays(1)))
                        .filter(day -> day.isAfter(today))
                        .findFirst()
                        .orElse(null));
    }

    /** What to tell on a day: the last bell that has rung by then. */
    static Optional<Alert> alert(LegalClock clock, LocalDate today) {
        LocalDate end = Objects.requireNonNull(clock.implicitOn());
        return BELLS.stream()
                .filter(bell -> !today.isBefore(end.minusDays(bell.daysBefore)))
                .reduce((earlier, later) -> later)
                .map(Bell::alert);
    }
}
