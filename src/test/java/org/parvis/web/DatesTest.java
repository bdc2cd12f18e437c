package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Dates french = new Dates(Locale.FRENCH, ZoneId.of("Europe/Paris"));
    private final Dates english = new Dates(Locale.ENGLISH, ZoneId.of("Europe/Paris"));

    @Test
    void writesTheFirstOfAMonthAsPeopleSayIt() {
        assertThat(french.date(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
        assertThat(french.date(LocalDate.of(2026, 12, 2))).isEqualTo("2 décembre 2026");
        assertThat(english.date(LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
    }

    @Test
    void leavesOutNoughtMinutes() {
        assertThat(french.dateTime(Instant.parse("2026-12-01T09:00:00Z"))).isEqualTo("1er décembre 2026 à 10\u00A0h");
        assertThat(french.dateTime(Instant.parse("2026-12-01T09:05:00Z"))).isEqualTo("1er décembre 2026 à 10\u00A0h\u00A005");
        assertThat(english.dateTime(Instant.parse("2026-12-01T09:00:00Z"))).isEqualTo("1 December 2026 at 10:00");
    }
}
