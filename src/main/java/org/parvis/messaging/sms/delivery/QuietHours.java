package org.parvis.messaging.sms.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.parvis.shared.PublicHolidays;

/** When operators block marketing by text message: from 22 to 8 o'clock, on Sundays and public holidays. */
record QuietHours(java.time.ZoneId zone, PublicHolidays holidays) {

    private static final LocalTime BEGIN = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(22, 0);

    boolean contains(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        return at.toLocalTime().isBefore(BEGIN) || !at.toLocalTime().isBefore(END) || !isDay(at);
    }

    /** The first moment from this one on that is not quiet. */
    Instant endAfter(Instant instant) {
        ZonedDateTime at = instant.atZone(zone);
        while (contains(at.toInstant())) {
            ZonedDateTime morning = at.toLocalDate().atTime(BEGIN).atZone(zone);
            at = at.isBefore(morning) ? morning : at.toLocalDate().plusDays(1).atTime(BEGIN).atZone(zone);
        }
        return at.toInstant();
    }

    private boolean isDay(ZonedDateTime at) {
        return at.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(at.toLocalDate());
    }
}
