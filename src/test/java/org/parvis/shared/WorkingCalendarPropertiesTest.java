package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.shared.OpeningHours.Period;
import org.parvis.shared.PublicHolidays.Region;

/** What holds for any calendar, moment and working time; a failure names the seed that shows it. */
class WorkingCalendarPropertiesTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Paris"), ZoneId.of("America/Martinique"), ZoneId.of("Indian/Reunion"),
            ZoneId.of("America/Miquelon"), ZoneId.of("Pacific/Noumea"));

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void addingTwiceIsAddingTheSum(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        Instant from = moment(random);
        Duration a = time(random);
        Duration b = time(random);
        assertThat(calendar.plus(calendar.plus(from, a), b)).isEqualTo(calendar.plus(from, a.plus(b)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresWhatWasAdded(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        Instant from = moment(random);
        Duration time = time(random);
        assertThat(calendar.between(from, calendar.plus(from, time))).isEqualTo(time);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverEndsEarlierForALaterStartOrALongerTime(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        Instant from = moment(random);
        Instant later = from.plusSeconds(random.nextInt(1_000_000));
        Duration time = time(random);
        assertThat(calendar.plus(later, time)).isAfterOrEqualTo(calendar.plus(from, time));
        assertThat(calendar.plus(from, time.plusMinutes(1))).isAfter(calendar.plus(from, time));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void measuresAWholeAsTheSumOfItsParts(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        Instant a = moment(random);
        Instant b = a.plusSeconds(random.nextInt(5_000_000));
        Instant c = b.plusSeconds(random.nextInt(5_000_000));
        assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void opensNextWhereNoWorkingTimeLiesBetween(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        Instant from = moment(random);
        Instant next = calendar.nextOpening(from);
        assertThat(calendar.isOpen(next)).isTrue();
        assertThat(calendar.between(from, next)).isZero();
        assertThat(calendar.isOpen(from)).isEqualTo(next.equals(from));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWorkingDaysBothWays(long seed) {
        Random random = new Random(seed);
        WorkingCalendar calendar = calendar(random);
        LocalDate date = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3_000));
        int days = random.nextInt(40);
        assertThat(calendar.workingDaysBetween(date, calendar.plusWorkingDays(date, days))).isEqualTo(days);
    }

    private static WorkingCalendar calendar(Random random) {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, periods(random, random.nextInt(4)));
        }
        week.put(DayOfWeek.TUESDAY, periods(random, 1));
        Region region = Region.values()[random.nextInt(Region.values().length)];
        Set<LocalDate> closed = new HashSet<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            closed.add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_500)));
        }
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        return new WorkingCalendar(zone, new OpeningHours(week), PublicHolidays.of(region), closed);
    }

    private static List<Period> periods(Random random, int count) {
        int[] minutes = random.ints(0, 24 * 60).distinct().limit(2L * count).sorted().toArray();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < minutes.length; i += 2) {
            periods.add(new Period(clock(minutes[i]), clock(minutes[i + 1])));
        }
        return periods;
    }

    private static LocalTime clock(int minutes) {
        return LocalTime.ofSecondOfDay(minutes * 60L);
    }

    private static Instant moment(Random random) {
        return START.plusSeconds(random.nextInt(4 * 365 * 86_400));
    }

    private static Duration time(Random random) {
        return Duration.ofMinutes(random.nextInt(20_000));
    }
}
