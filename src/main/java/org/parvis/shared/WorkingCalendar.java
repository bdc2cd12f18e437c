package org.parvis.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import org.parvis.shared.OpeningHours.Period;

/**
 * The time during which an authority works: weekly hours, less public holidays, less its own closing days. Promises
 * are counted in it. Nights of clock change count what really passes.
 *
 * @param zone where the hours are read on the clock
 * @param hours an ordinary week; never empty
 * @param holidays days off by law
 * @param closingDays days off by decision of the territory; they count for promises, never for legal delays
 */
public record WorkingCalendar(ZoneId zone, OpeningHours hours, PublicHolidays holidays, Set<LocalDate> closingDays) {

    private record Opening(Instant start, Instant end) {
        Duration remainingFrom(Instant instant) {
            return Duration.between(instant.isAfter(start) ? instant : start, end);
        }
    }

    public WorkingCalendar {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("A calendar that never opens cannot count time");
        }
        closingDays = Set.copyOf(closingDays);
    }

    /** Monday to Friday but public holidays: the «jours ouvrés» of legal delays. */
    public static WorkingCalendar legal(ZoneId zone, PublicHolidays holidays) {
        Period day = new Period(LocalTime.of(9, 0), LocalTime.of(17, 0));
        return new WorkingCalendar(zone, OpeningHours.onWeekdays(day), holidays, Set.of());
    }

    /**
     * The moment at which the given working time has passed. Time that runs out exactly at closing ends then, not at
     * the next opening; no time at all gives the very same moment.
     */
    public Instant plus(Instant from, Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time runs forward: " + workingTime);
        }
        if (workingTime.isZero()) {
            return from;
        }
        Duration left = workingTime;
        for (LocalDate day = dateOf(from); ; day = day.plusDays(1)) {
            for (Opening opening : openingsOn(day)) {
                Duration available = opening.remainingFrom(from);
                if (left.compareTo(available) <= 0) {
                    return opening.end.minus(available).plus(left);
                }
                left = available.isNegative() ? left : left.minus(available);
            }
        }
    }

    /** The working time from one moment to a later one; zero when it is not later. */
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (!from.isBefore(to)) {
            return sum;
        }
        LocalDate last = dateOf(to);
        for (LocalDate day = dateOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openingsOn(day)) {
                sum = sum.plus(overlap(opening, from, to));
            }
        }
        return sum;
    }

    public boolean isOpen(Instant instant) {
        return openingsOn(dateOf(instant)).stream()
                .anyMatch(o -> !instant.isBefore(o.start) && instant.isBefore(o.end));
    }

    /** The first moment, now or later, at which work goes on. */
    public Instant nextOpening(Instant from) {
        for (LocalDate day = dateOf(from); ; day = day.plusDays(1)) {
            for (Opening opening : openingsOn(day)) {
                if (from.isBefore(opening.end)) {
                    return from.isAfter(opening.start) ? from : opening.start;
                }
            }
        }
    }

    public boolean isWorkingDay(LocalDate date) {
        return !hours.on(date.getDayOfWeek()).isEmpty() && !holidays.contains(date) && !closingDays.contains(date);
    }

    /** The n-th working day after a date; the day of the event does not count. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The date itself when it is worked, else the next that is. */
    public LocalDate sameOrNextWorkingDay(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** How many working days lie after the first date, up to and including the second. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1).datesUntil(to.isAfter(from) ? to.plusDays(1) : from.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private List<Opening> openingsOn(LocalDate date) {
        if (!isWorkingDay(date)) {
            return List.of();
        }
        return hours.on(date.getDayOfWeek()).stream()
                .map(period -> new Opening(at(date, period.from()), endOf(date, period.to())))
                .filter(opening -> opening.start.isBefore(opening.end))
                .toList();
    }

    private Instant endOf(LocalDate date, LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? at(date.plusDays(1), time) : at(date, time);
    }

    /** A time that the clock skips is the moment of the skip; one that it shows twice is the first. */
    private Instant at(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    private static Duration overlap(Opening opening, Instant from, Instant to) {
        Instant start = opening.start.isAfter(from) ? opening.start : from;
        Instant end = opening.end.isBefore(to) ? opening.end : to;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
