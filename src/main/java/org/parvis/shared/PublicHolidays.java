package org.parvis.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * French public holidays, computed for any year (Code du travail L3133-1, L3134-13, L3422-2).
 *
 * <p>A set of days, not a count: 1 May 2008 was also Ascension Day.
 */
public final class PublicHolidays {

    /** Where the holidays are kept: the common list, and what some places add to it. */
    public enum Region {
        FRANCE(null),
        /** Departments 57, 67 and 68: Good Friday and 26 December too. */
        ALSACE_MOSELLE(null),
        GUADELOUPE(MonthDay.of(Month.MAY, 27)),
        MARTINIQUE(MonthDay.of(Month.MAY, 22)),
        GUYANE(MonthDay.of(Month.JUNE, 10)),
        REUNION(MonthDay.of(Month.DECEMBER, 20)),
        MAYOTTE(MonthDay.of(Month.APRIL, 27));

        private final @Nullable MonthDay abolitionOfSlavery;

        Region(@Nullable MonthDay abolitionOfSlavery) {
            this.abolitionOfSlavery = abolitionOfSlavery;
        }
    }

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    private final Region region;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(Region region) {
        this.region = region;
    }

    public static PublicHolidays of(Region region) {
        return new PublicHolidays(region);
    }

    public Region region() {
        return region;
    }

    public boolean contains(LocalDate date) {
        return in(date.getYear()).contains(date);
    }

    /** The holidays of a year, in order of the calendar. */
    public Set<LocalDate> in(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private Set<LocalDate> compute(int year) {
        Set<LocalDate> days = new TreeSet<>();
        FIXED.forEach(day -> days.add(day.atYear(year)));
        LocalDate easter = easterSunday(year);
        days.add(easter.plusDays(1));
        days.add(easter.plusDays(39));
        days.add(easter.plusDays(50));
        if (region == Region.ALSACE_MOSELLE) {
            days.add(easter.minusDays(2));
            days.add(LocalDate.of(year, Month.DECEMBER, 26));
        }
        if (region.abolitionOfSlavery instanceof MonthDay day) {
            days.add(day.atYear(year));
        }
        return java.util.Collections.unmodifiableSet(days);
    }

    /** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
