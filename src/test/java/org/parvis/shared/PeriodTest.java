package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final YearMonth TODAY = YearMonth.of(2026, 11);
    private static final Period.Known ALIVE = new Period.Known(YearMonth.of(2023, 7), YearMonth.of(2026, 10));
    private static final Period.Known ARCHIVE = new Period.Known(YearMonth.of(2023, 7), YearMonth.of(2024, 2));

    @Test
    void isTheLastYearWhereNothingIsAsked() {
        assertThat(Period.of("", ALIVE, TODAY)).isEqualTo(new Period("12", YearMonth.of(2025, 12), TODAY));
        assertThat(Period.of("-3", ALIVE, TODAY)).isEqualTo(Period.of("", ALIVE, TODAY));
    }

    @Test
    void endsWithTheLastReportsWhereNoneCameForAYear() {
        assertThat(Period.of("", ARCHIVE, TODAY))
                .isEqualTo(new Period("12", YearMonth.of(2023, 3), YearMonth.of(2024, 2)));
        assertThat(Period.of("24", ARCHIVE, TODAY).first()).isEqualTo(YearMonth.of(2022, 3));
    }

    @Test
    void canBeAYearOrEverything() {
        assertThat(Period.of("2024", ALIVE, TODAY))
                .isEqualTo(new Period("2024", YearMonth.of(2024, 1), YearMonth.of(2024, 12)));
        assertThat(Period.of("tout", ARCHIVE, TODAY))
                .isEqualTo(new Period("tout", YearMonth.of(2023, 7), TODAY));
    }

    @Test
    void offersTheYearsThatHoldReportsTheNewestFirst() {
        assertThat(Period.choices(ARCHIVE, TODAY)).containsExactly("12", "24", "36", "2024", "2023", "tout");
    }
}
