package org.parvis.casework.routing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.OpeningHours.Period;

class WeekWindowTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TWENTY = LocalTime.of(20, 0);
    private static final LocalDateTime A_MONDAY = LocalDateTime.of(2026, 11, 23, 0, 0);

    @Test
    void putsTheTwoHalvesOfANightTogether() {
        OpeningHours hours = new OpeningHours(Map.of(
                SUNDAY, List.of(new Period(TWENTY, LocalTime.MIDNIGHT)), MONDAY, List.of(new Period(LocalTime.MIDNIGHT, EIGHT))));
        assertThat(WeekWindow.of(hours)).containsExactly(new WeekWindow(Set.of(SUNDAY), TWENTY, EIGHT));
    }

    @Test
    void namesDaysOfTheSameHoursTogether() {
        assertThat(WeekWindow.of(OpeningHours.onWeekdays(new Period(EIGHT, TWENTY)))).singleElement()
                .satisfies(window -> assertThat(window.days()).hasSize(5).doesNotContain(SATURDAY, SUNDAY));
    }

    @Test
    void doesNotCallNightWhatLastsADay() {
        OpeningHours hours = new OpeningHours(Map.of(
                FRIDAY, List.of(new Period(EIGHT, LocalTime.MIDNIGHT)), SATURDAY, List.of(new Period(LocalTime.MIDNIGHT, TWENTY))));
        assertThat(WeekWindow.of(hours)).hasSize(2).noneMatch(WeekWindow::isOvernight);
    }

    @Test
    void givesBackTheHoursThatItWasMadeOf() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            OpeningHours hours = any(random);
            assertThat(WeekWindow.hours(WeekWindow.of(hours))).isEqualTo(hours);
        }
    }

    @Test
    void joinsNightsWithDaysThatTheyReachInto() {
        WeekWindow nights = new WeekWindow(EnumSet.range(MONDAY, FRIDAY), TWENTY, EIGHT);
        WeekWindow weekend = new WeekWindow(Set.of(SATURDAY, SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        OpeningHours hours = WeekWindow.hours(List.of(nights, weekend));
        assertThat(hours.on(SATURDAY)).containsExactly(new Period(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        assertThat(WeekWindow.of(hours)).containsExactly(
                new WeekWindow(EnumSet.range(MONDAY, THURSDAY), TWENTY, EIGHT),
                new WeekWindow(Set.of(FRIDAY), TWENTY, LocalTime.MIDNIGHT),
                weekend);
        WeekWindow early = new WeekWindow(Set.of(TUESDAY), LocalTime.of(7, 0), TWENTY);
        assertThat(WeekWindow.hours(List.of(new WeekWindow(Set.of(MONDAY), TWENTY, EIGHT), early)).on(TUESDAY))
                .containsExactly(new Period(LocalTime.MIDNIGHT, TWENTY));
    }

    @Test
    void holdsAMomentWhereSomeWindowDoes() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            List<WeekWindow> windows = windows(random);
            RoutingRule rule = new RoutingRule("", List.of(), WeekWindow.hours(windows), "voirie");
            for (int half = 0; half < 7 * 48; half++) {
                LocalDateTime at = A_MONDAY.plusMinutes(30L * half);
                assertThat(rule.isInHours(at)).as("%s in %s", at, windows).isEqualTo(windows.stream().anyMatch(one -> holds(one, at)));
            }
        }
    }

    @Test
    void refusesHoursThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WeekWindow(Set.of(MONDAY), EIGHT, EIGHT));
    }

    private static boolean holds(WeekWindow window, LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean begun = window.days().contains(at.getDayOfWeek()) && !time.isBefore(window.from());
        if (!window.isOvernight()) {
            return begun && (window.to().equals(LocalTime.MIDNIGHT) || time.isBefore(window.to()));
        }
        return begun || window.days().contains(at.getDayOfWeek().minus(1)) && time.isBefore(window.to());
    }

    /** Up to four, often over each other, nights and whole days among them. */
    private static List<WeekWindow> windows(Random random) {
        List<WeekWindow> windows = new ArrayList<>();
        int many = 1 + random.nextInt(4);
        while (windows.size() < many) {
            int from = random.nextInt(4) == 0 ? 0 : random.nextInt(24);
            int to = random.nextInt(4) == 0 ? 0 : (from + 1 + random.nextInt(23)) % 24;
            Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            windows.add(new WeekWindow(days, LocalTime.of(from, 0), LocalTime.of(to, 0)));
        }
        return windows;
    }

    /** Up to three periods a day, midnights often among their ends. */
    private static OpeningHours any(Random random) {
        Map<DayOfWeek, List<Period>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Period> periods = new ArrayList<>();
            int hour = random.nextInt(2) * random.nextInt(12);
            while (hour < 24 && random.nextInt(4) > 0) {
                int end = Math.min(24, hour + 1 + random.nextInt(12));
                periods.add(new Period(LocalTime.of(hour, 0), LocalTime.of(end % 24, 0)));
                hour = end + random.nextInt(4);
            }
            week.put(day, periods);
        }
        return new OpeningHours(week);
    }
}
