package org.parvis.casework.routing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.shared.OpeningHours;

/**
 * Hours as people say them: «du lundi au vendredi de 20 h à 8 h». {@link OpeningHours} cuts such a night at midnight.
 *
 * @param days on which it begins
 * @param to before {@code from} when it ends on the day after; midnight for the end of the day
 */
public record WeekWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

    public WeekWindow {
        if (days.isEmpty() || from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("No hours: " + days + " " + from + "-" + to);
        }
        days = Set.copyOf(days);
    }

    public boolean isWholeDay() {
        return from.equals(to);
    }

    public boolean isOvernight() {
        return to.isBefore(from) && !to.equals(LocalTime.MIDNIGHT);
    }

    /** All hours that lie in any of these, which may overlap: «the nights, and all of Saturday». */
    public static OpeningHours hours(List<WeekWindow> windows) {
        Map<DayOfWeek, List<OpeningHours.Period>> week = new EnumMap<>(DayOfWeek.class);
        for (WeekWindow window : windows) {
            for (DayOfWeek day : window.days) {
                LocalTime end = window.isOvernight() ? LocalTime.MIDNIGHT : window.to;
                put(week, day, new OpeningHours.Period(window.from, end));
                if (window.isOvernight()) {
                    put(week, day.plus(1), new OpeningHours.Period(LocalTime.MIDNIGHT, window.to));
                }
            }
        }
        return OpeningHours.inAnyOf(week);
    }

    /** The same hours in few words: nights are put together, days with the same hours too. */
    public static List<WeekWindow> of(OpeningHours hours) {
        Set<Piece> left = new LinkedHashSet<>();
        hours.periods().forEach((day, periods) -> periods.forEach(period -> left.add(new Piece(day, period))));
        Map<List<LocalTime>, Set<DayOfWeek>> days = new LinkedHashMap<>();
        for (Piece evening : List.copyOf(left)) {
            morningAfter(evening, left).ifPresent(morning -> {
                left.remove(evening);
                left.remove(morning);
                add(days, evening.day, evening.period.from(), morning.period.to());
            });
        }
        left.forEach(piece -> add(days, piece.day, piece.period.from(), piece.period.to()));
        return days.entrySet().stream()
                .map(one -> new WeekWindow(one.getValue(), one.getKey().getFirst(), one.getKey().getLast()))
                .sorted(Comparator.comparing(WeekWindow::firstDay).thenComparing(WeekWindow::from))
                .toList();
    }

    private record Piece(DayOfWeek day, OpeningHours.Period period) {}

    /** The other half of a night; what would last a day or longer is no night. */
    private static Optional<Piece> morningAfter(Piece evening, Set<Piece> pieces) {
        return evening.period.to().equals(LocalTime.MIDNIGHT)
                ? pieces.stream()
                        .filter(piece -> piece.day == evening.day.plus(1))
                        .filter(piece -> piece.period.from().equals(LocalTime.MIDNIGHT))
                        .filter(piece -> !piece.period.to().equals(LocalTime.MIDNIGHT))
                        .filter(piece -> piece.period.to().isBefore(evening.period.from()))
                        .findFirst()
                : Optional.empty();
    }

    private static void add(Map<List<LocalTime>, Set<DayOfWeek>> days, DayOfWeek day, LocalTime from, LocalTime to) {
        days.computeIfAbsent(List.of(from, to), _ -> EnumSet.noneOf(DayOfWeek.class)).add(day);
    }

    private static void put(
            Map<DayOfWeek, List<OpeningHours.Period>> week, DayOfWeek day, OpeningHours.Period period) {
        week.computeIfAbsent(day, _ -> new ArrayList<>()).add(period);
    }

    private DayOfWeek firstDay() {
        return EnumSet.copyOf(days).iterator().next();
    }
}
