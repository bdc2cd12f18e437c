package org.parvis.shared;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of an ordinary week: none, one or several periods a day.
 *
 * @param periods for each day of the week its periods in order, none overlapping another
 */
public record OpeningHours(Map<DayOfWeek, List<Period>> periods) {

    /**
     * Part of a day.
     *
     * @param from first moment that counts
     * @param to first moment that no longer counts; midnight means the end of the day
     */
    public record Period(LocalTime from, LocalTime to) {
        public Period {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("A period ends after it starts: " + from + "-" + to);
            }
        }

        boolean startsBeforeEndOf(Period earlier) {
            return earlier.to.equals(LocalTime.MIDNIGHT) || from.isBefore(earlier.to);
        }

        /** From here to the later end of both. */
        private Period andOn(Period later) {
            boolean endless = to.equals(LocalTime.MIDNIGHT) || later.to.equals(LocalTime.MIDNIGHT);
            return endless || to.isBefore(later.to) ? new Period(from, endless ? LocalTime.MIDNIGHT : later.to) : this;
        }
    }

    public OpeningHours {
        Map<DayOfWeek, List<Period>> sorted = new EnumMap<>(DayOfWeek.class);
        periods.forEach((day, list) -> sorted.put(day, inOrder(day, list)));
        sorted.values().removeIf(List::isEmpty);
        periods = java.util.Collections.unmodifiableMap(sorted);
    }

    /** Monday to Friday, the same periods every day. */
    public static OpeningHours onWeekdays(Period... periods) {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(periods));
            }
        }
        return new OpeningHours(week);
    }

    /** The hours that lie in any of some periods, which may overlap; those that only touch stay apart. */
    public static OpeningHours inAnyOf(Map<DayOfWeek, List<Period>> periods) {
        Map<DayOfWeek, List<Period>> joined = new EnumMap<>(DayOfWeek.class);
        periods.forEach((day, list) -> joined.put(day, joined(list)));
        return new OpeningHours(joined);
    }

    public List<Period> on(DayOfWeek day) {
        return periods.getOrDefault(day, List.of());
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    private static List<Period> joined(List<Period> list) {
        List<Period> joined = new ArrayList<>();
        list.stream().sorted(Comparator.comparing(Period::from)).forEach(next -> joined.add(
                !joined.isEmpty() && next.startsBeforeEndOf(joined.getLast())
                        ? joined.removeLast().andOn(next)
                        : next));
        return joined;
    }

    private static List<Period> inOrder(DayOfWeek day, List<Period> list) {
        List<Period> sorted =
                list.stream().sorted(Comparator.comparing(Period::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).startsBeforeEndOf(sorted.get(i - 1))) {
                throw new IllegalArgumentException("Periods overlap on " + day + ": " + sorted);
            }
        }
        return sorted;
    }
}
