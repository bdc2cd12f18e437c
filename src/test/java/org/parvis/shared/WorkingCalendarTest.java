package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.shared.OpeningHours.Period;
import org.parvis.shared.PublicHolidays.Region;

class WorkingCalendarTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final PublicHolidays FRANCE = PublicHolidays.of(Region.FRANCE);

    private final WorkingCalendar townHall = new WorkingCalendar(
            PARIS,
            OpeningHours.onWeekdays(period("08:30", "12:00"), period("13:30", "17:30")),
            FRANCE,
            Set.of(LocalDate.of(2026, 5, 15)));

    private final WorkingCalendar legal = WorkingCalendar.legal(PARIS, FRANCE);

    @Test
    void skipsTheLunchBreakAndTheNight() {
        assertThat(townHall.plus(paris("2026-03-03T11:00"), Duration.ofHours(2))).isEqualTo(paris("2026-03-03T14:30"));
        assertThat(townHall.plus(paris("2026-03-03T16:30"), Duration.ofHours(2))).isEqualTo(paris("2026-03-04T09:30"));
    }

    @Test
    void skipsWeekendsHolidaysAndClosingDays() {
        // Thursday 14 May 2026 is Ascension Day, the town closes on the Friday after.
        assertThat(townHall.plus(paris("2026-05-13T17:00"), Duration.ofHours(1))).isEqualTo(paris("2026-05-18T09:00"));
    }

    @Test
    void endsAtClosingTimeRatherThanAtTheNextOpening() {
        assertThat(townHall.plus(paris("2026-03-03T16:30"), Duration.ofHours(1))).isEqualTo(paris("2026-03-03T17:30"));
        assertThat(townHall.plus(paris("2026-03-07T10:00"), Duration.ofMinutes(210)))
                .isEqualTo(paris("2026-03-09T12:00"));
    }

    @Test
    void givesTheSameMomentForNoTime() {
        Instant sunday = paris("2026-03-08T10:00");
        assertThat(townHall.plus(sunday, Duration.ZERO)).isEqualTo(sunday);
    }

    @Test
    void refusesTimeThatRunsBackwardsAndACalendarThatNeverOpens() {
        assertThatThrownBy(() -> townHall.plus(Instant.EPOCH, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingCalendar(PARIS, new OpeningHours(Map.of()), FRANCE, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhenItIsOpen() {
        assertThat(townHall.isOpen(paris("2026-03-03T08:30"))).isTrue();
        assertThat(townHall.isOpen(paris("2026-03-03T12:00"))).isFalse();
        assertThat(townHall.isOpen(paris("2026-05-15T10:00"))).isFalse();
        assertThat(townHall.nextOpening(paris("2026-03-03T12:10"))).isEqualTo(paris("2026-03-03T13:30"));
        assertThat(townHall.nextOpening(paris("2026-03-03T10:00"))).isEqualTo(paris("2026-03-03T10:00"));
    }

    @Test
    void measuresWorkingTime() {
        assertThat(townHall.between(paris("2026-03-06T16:30"), paris("2026-03-09T09:30"))).hasHours(2);
        assertThat(townHall.between(paris("2026-03-09T09:30"), paris("2026-03-06T16:30"))).isZero();
    }

    @Test
    void countsWhatReallyPassesInNightsOfClockChange() {
        WorkingCalendar aroundTheClock = new WorkingCalendar(
                PARIS, everyDay(period("00:00", "00:00")), FRANCE, Set.of());
        assertThat(aroundTheClock.between(paris("2026-03-29T00:00"), paris("2026-03-30T00:00"))).hasHours(23);
        assertThat(aroundTheClock.between(paris("2026-10-25T00:00"), paris("2026-10-26T00:00"))).hasHours(25);
        assertThat(aroundTheClock.plus(paris("2026-03-29T01:00"), Duration.ofHours(2))).isEqualTo(paris("2026-03-29T04:00"));
    }

    @Test
    void losesAPeriodThatTheClockSkips() {
        WorkingCalendar nights = new WorkingCalendar(PARIS, everyDay(period("02:15", "03:00")), FRANCE, Set.of());
        assertThat(nights.between(paris("2026-03-29T00:00"), paris("2026-03-30T00:00"))).isZero();
        assertThat(nights.between(paris("2026-03-30T00:00"), paris("2026-03-31T00:00"))).hasMinutes(45);
    }

    @Test
    void countsWorkingDaysAsTheLawDoes() {
        assertThat(legal.plusWorkingDays(LocalDate.of(2026, 5, 5), 10)).isEqualTo("2026-05-21");
        assertThat(legal.plusWorkingDays(LocalDate.of(2026, 5, 23), 1)).isEqualTo("2026-05-26");
        assertThat(legal.workingDaysBetween(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 5, 21))).isEqualTo(10);
        assertThat(legal.sameOrNextWorkingDay(LocalDate.of(2026, 5, 25))).isEqualTo("2026-05-26");
    }

    @Test
    void countsGoodFridayInAlsaceMoselleOnly() {
        WorkingCalendar alsace = WorkingCalendar.legal(PARIS, PublicHolidays.of(Region.ALSACE_MOSELLE));
        LocalDate thursday = LocalDate.of(2026, 4, 2);
        assertThat(alsace.plusWorkingDays(thursday, 1)).isEqualTo("2026-04-07");
        assertThat(legal.plusWorkingDays(thursday, 1)).isEqualTo("2026-04-03");
    }

    @Test
    void worksOn29February() {
        assertThat(townHall.plus(paris("2028-02-28T17:00"), Duration.ofHours(1))).isEqualTo(paris("2028-02-29T09:00"));
    }

    @Test
    void refusesPeriodsThatOverlap() {
        assertThatThrownBy(() -> OpeningHours.onWeekdays(period("08:00", "12:00"), period("11:00", "13:00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> period("12:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static OpeningHours everyDay(Period period) {
        Map<DayOfWeek, List<Period>> week = new java.util.EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(period));
        }
        return new OpeningHours(week);
    }

    private static Period period(String from, String to) {
        return new Period(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
