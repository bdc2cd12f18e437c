package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.shared.PublicHolidays.Region;

class PublicHolidaysTest {

    private final PublicHolidays france = PublicHolidays.of(Region.FRANCE);

    @Test
    void computesEaster() {
        assertThat(PublicHolidays.easterSunday(2026)).isEqualTo("2026-04-05");
        assertThat(PublicHolidays.easterSunday(2027)).isEqualTo("2027-03-28");
        assertThat(PublicHolidays.easterSunday(2038)).isEqualTo("2038-04-25");
        assertThat(PublicHolidays.easterSunday(2008)).isEqualTo("2008-03-23");
        assertThat(PublicHolidays.easterSunday(1954)).isEqualTo("1954-04-18");
    }

    @Test
    void keepsEasterOnASundayBetween22MarchAnd25April() {
        for (int year = 1900; year < 2300; year++) {
            LocalDate easter = PublicHolidays.easterSunday(year);
            assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
        }
    }

    @Test
    void listsTheElevenDaysOf2026() {
        assertThat(france.in(2026)).containsExactly(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25),
                LocalDate.of(2026, 7, 14), LocalDate.of(2026, 8, 15), LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 11), LocalDate.of(2026, 12, 25));
    }

    @Test
    void countsADayOnceWhenTwoHolidaysFallTogether() {
        assertThat(france.in(2008)).hasSize(10).contains(LocalDate.of(2008, 5, 1));
    }

    @Test
    void addsGoodFridayAnd26DecemberInAlsaceMoselle() {
        PublicHolidays alsace = PublicHolidays.of(Region.ALSACE_MOSELLE);
        assertThat(alsace.contains(LocalDate.of(2026, 4, 3))).isTrue();
        assertThat(alsace.contains(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(alsace.in(2026)).hasSize(13);
    }

    @Test
    void addsTheAbolitionOfSlaveryOverseas() {
        assertThat(PublicHolidays.of(Region.GUADELOUPE).contains(LocalDate.of(2026, 5, 27))).isTrue();
        assertThat(PublicHolidays.of(Region.MARTINIQUE).contains(LocalDate.of(2026, 5, 22))).isTrue();
        assertThat(PublicHolidays.of(Region.GUYANE).contains(LocalDate.of(2026, 6, 10))).isTrue();
        assertThat(PublicHolidays.of(Region.REUNION).contains(LocalDate.of(2026, 12, 20))).isTrue();
        assertThat(PublicHolidays.of(Region.MAYOTTE).contains(LocalDate.of(2026, 4, 27))).isTrue();
        assertThat(france.contains(LocalDate.of(2026, 5, 27))).isFalse();
    }
}
