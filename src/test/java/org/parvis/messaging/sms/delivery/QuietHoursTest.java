package org.parvis.messaging.sms.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.shared.PublicHolidays;

class QuietHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final QuietHours quiet = new QuietHours(PARIS, PublicHolidays.of(PublicHolidays.Region.FRANCE));

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T07:59, 2026-12-03T08:00",
        "2026-12-03T08:00, 2026-12-03T08:00",
        "2026-12-03T21:59, 2026-12-03T21:59",
        "2026-12-03T22:00, 2026-12-04T08:00",
        "2026-12-05T22:30, 2026-12-07T08:00",
        "2026-12-06T12:00, 2026-12-07T08:00",
        "2026-12-24T23:00, 2026-12-26T08:00",
        "2026-05-01T10:00, 2026-05-02T08:00",
        "2026-03-28T23:00, 2026-03-30T08:00",
        "2026-10-24T22:00, 2026-10-26T08:00",
    })
    void endInTheMorningOfADayThatIsNone(LocalDateTime at, LocalDateTime end) {
        assertThat(quiet.endAfter(at.atZone(PARIS).toInstant())).isEqualTo(end.atZone(PARIS).toInstant());
        assertThat(quiet.contains(at.atZone(PARIS).toInstant())).isEqualTo(!at.equals(end));
    }
}
