package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Dates french = new Dates(Locale.FRENCH, PARIS);
    private final Dates english = new Dates(Locale.ENGLISH, PARIS);

    @Test
    void writesTheFirstOfAMonthAsFrenchDoes() {
        assertThat(french.date(Instant.parse("2026-12-01T10:00:00Z"))).isEqualTo("1er décembre 2026");
        assertThat(french.date(Instant.parse("2026-12-11T10:00:00Z"))).isEqualTo("11 décembre 2026");
        assertThat(english.date(Instant.parse("2026-12-01T10:00:00Z"))).isEqualTo("1 December 2026");
    }

    @Test
    void leavesTheMinutesOfAFullHourAway() {
        assertThat(french.dateTime(Instant.parse("2026-12-01T10:00:00Z"))).isEqualTo("1er décembre 2026 à 11\u00A0h");
        assertThat(french.dateTime(Instant.parse("2026-12-02T10:05:00Z"))).isEqualTo("2 décembre 2026 à 11\u00A0h\u00A005");
        assertThat(english.dateTime(Instant.parse("2026-12-02T10:00:00Z"))).isEqualTo("2 December 2026 at 11:00");
    }
}
