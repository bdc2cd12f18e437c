package org.parvis.casework.routing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
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
    void refusesHoursThatOverlapOrAreNone() {
        WeekWindow night = new WeekWindow(Set.of(MONDAY), TWENTY, EIGHT);
        WeekWindow early = new WeekWindow(Set.of(TUESDAY), LocalTime.of(7, 0), TWENTY);
        assertThatIllegalArgumentException().isThrownBy(() -> WeekWindow.hours(List.of(night, early)));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeekWindow(Set.of(MONDAY), EIGHT, EIGHT));
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
