package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;

/** On which days somebody hears of a task. 14 May 2026 is Ascension, a Thursday. */
class TaskRemindersTest {

    private static final WorkingCalendar WORK = WorkingCalendar.legal(ZoneId.of("Europe/Paris"), PublicHolidays.of(PublicHolidays.Region.FRANCE));

    @ParameterizedTest
    @CsvSource({
        "2026-05-13, 2026-05-11,",
        "2026-05-13, 2026-05-12, NEAR",
        "2026-05-13, 2026-05-13, NEAR",
        "2026-05-13, 2026-05-14,",
        "2026-05-13, 2026-05-15, LATE",
        "2026-05-15, 2026-05-13, NEAR",
        "2026-05-15, 2026-05-14,",
        "2026-05-18, 2026-05-15, NEAR",
        "2026-05-18, 2026-05-16,",
        "2026-05-16, 2026-05-15, NEAR",
        "2026-05-16, 2026-05-18, LATE"
    })
    void areWorkingDays(LocalDate due, LocalDate today, Task.Reminder expected) {
        UUID id = new UUID(0, 1);
        Task task = new Task(
                id, id, id, null, "Dire si le mur tient", Task.Purpose.OPINION, due, id, Task.State.OPEN, null, Instant.EPOCH, null);
        assertThat(TaskReminders.due(task, today, WORK)).isEqualTo(expected);
    }
}
