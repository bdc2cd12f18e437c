package org.parvis.shared;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months that figures are about.
 *
 * @param key as the address says it: a number of months, a year, or {@value #ALL}
 * @param first the first month
 * @param last the last month, which counts too
 */
public record Period(String key, YearMonth first, YearMonth last) {

    /** Since the beginning. */
    public static final String ALL = "tout";

    private static final List<Integer> MONTHS = List.of(12, 24, 36);

    /** First and last month with anything; the same month twice where there is none yet. */
    public record Known(YearMonth first, YearMonth last) {}

    /**
     * The period of a key; that of the last year for a key that says nothing.
     *
     * @param today the month we are in
     */
    public static Period of(String key, Known known, YearMonth today) {
        if (key.equals(ALL)) {
            return new Period(ALL, known.first(), known.last().isAfter(today) ? known.last() : today);
        }
        if (key.matches("(19|20)\\d\\d")) {
            Year year = Year.parse(key);
            return new Period(key, year.atMonth(1), year.atMonth(12));
        }
        int months = MONTHS.stream().filter(number -> key.equals(number.toString())).findFirst().orElse(MONTHS.getFirst());
        YearMonth last = end(known, today);
        return new Period(Integer.toString(months), last.minusMonths(months - 1L), last);
    }

    /** Where nothing came for a year, the last months are those before: an archive shows what it holds. */
    private static YearMonth end(Known known, YearMonth today) {
        return known.last().isBefore(today.minusMonths(11)) ? known.last() : today;
    }

    /** What can be chosen: last months, years from the newest, all. */
    public static List<String> choices(Known known, YearMonth today) {
        List<String> choices = new ArrayList<>(MONTHS.stream().map(String::valueOf).toList());
        int newest = Math.min(known.last().getYear(), today.getYear());
        IntStream.rangeClosed(known.first().getYear(), newest)
                .map(year -> newest - (year - known.first().getYear()))
                .mapToObj(Integer::toString)
                .forEach(choices::add);
        choices.add(ALL);
        return choices;
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    /** The day after the last one. */
    public LocalDate until() {
        return last.plusMonths(1).atDay(1);
    }
}
