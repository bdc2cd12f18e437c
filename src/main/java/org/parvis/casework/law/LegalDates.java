package org.parvis.casework.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;

/** The arithmetic of legal delays. */
public final class LegalDates {

    private LegalDates() {}

    /**
     * From one day of the month to the same day, «de quantième à quantième»; the last of the month where it has no such
     * day. Not extended to the next working day.
     */
    public static LocalDate months(LocalDate from, int months) {
        return from.plusMonths(months);
    }

    /**
     * The last day of an appeal, a «délai franc»: neither the first day nor the last counts, and what would end on a
     * Saturday, a Sunday or a holiday ends on the next working day (CE 5 June 2009 n° 312682, 19 September 2014 n° 362568).
     */
    public static LocalDate lastDayOfAppeal(LocalDate from, int months, PublicHolidays holidays) {
        LocalDate day = months(from, months).plusDays(1);
        while (isWeekend(day) || holidays.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after an event, whose own day does not count: «jours ouvrés». */
    public static LocalDate workingDays(LocalDate from, int days, LegalTerms.Week week, WorkingCalendar calendar) {
        LocalDate day = from;
        for (int left = days; left > 0; left -= isWorked(day, week, calendar.holidays()) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWorked(LocalDate day, LegalTerms.Week week, PublicHolidays holidays) {
        boolean isOff = week == LegalTerms.Week.MONDAY_TO_SATURDAY
                ? day.getDayOfWeek() == DayOfWeek.SUNDAY
                : isWeekend(day);
        return !isOff && !holidays.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
