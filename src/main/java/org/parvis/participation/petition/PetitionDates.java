package org.parvis.participation.petition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.parvis.participation.Processes;
import org.parvis.shared.WorkingCalendar;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** Days of petitions: as people count them, in the territory's zone, by the database's clock. */
@Component
class PetitionDates {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Processes processes;
    private final Departments departments;
    private final Territories territories;

    PetitionDates(Processes processes, Departments departments, Territories territories) {
        this.processes = processes;
        this.departments = departments;
        this.territories = territories;
    }

    Instant now() {
        return processes.now();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** The last minute of a day. */
    Instant endOf(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(zone()).toInstant();
    }

    /** The last minute in which sheets are typed in, so many days after the end as the calendar counts them, whatever the clocks do. */
    Instant paperUntil(Instant closes, int days) {
        return endOf(day(closes).plusDays(days));
    }

    /** What a department works until the end of a day: promises count working time. */
    Duration workUntil(LocalDate day, Instant from, String department) {
        return departments.find(department).map(Department::id).map(departments::calendar)
                .map((WorkingCalendar calendar) -> calendar.between(from, endOf(day)))
                .orElse(Duration.ZERO);
    }

    private ZoneId zone() {
        return territories.current().zone();
    }
}
