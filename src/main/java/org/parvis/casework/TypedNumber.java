package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A case's number as people say and type it: «le 273», «s2026000273», «2026-273». */
public final class TypedNumber {

    /** Letters if any, the year if any, the rank in its year. */
    private static final Pattern LOOSE = Pattern.compile("([A-Za-z]{0,6})[\\s-]*(?:(20\\d{2})[\\s-]*(?=\\d))?(\\d{1,9})");

    private static final int YEARS_BACK = 20;

    private TypedNumber() {}

    /** It may as well be a word of a text, such as the number of a lamp post. */
    public static boolean isBare(String typed) {
        return typed.strip().chars().allMatch(Character::isDigit);
    }

    /**
     * The whole numbers that may be meant, the newest first; none when it is no number.
     *
     * @param prefixes first letters of the numbers there are
     */
    public static List<String> candidates(String typed, Collection<String> prefixes, int thisYear) {
        Matcher found = LOOSE.matcher(typed.strip());
        if (!found.matches()) {
            return List.of();
        }
        String letters = found.group(1).toUpperCase(Locale.ROOT);
        if (!letters.isEmpty() && !prefixes.contains(letters)) {
            return List.of();
        }
        Collection<String> meant = letters.isEmpty() ? prefixes : List.of(letters);
        long rank = Long.parseLong(found.group(3));
        IntStream years = found.group(2) == null
                ? IntStream.iterate(thisYear, year -> year - 1).limit(YEARS_BACK)
                : IntStream.of(Integer.parseInt(found.group(2)));
        return years.boxed()
                .flatMap(year -> meant.stream().map(prefix -> CaseNumber.of(prefix, year, rank)))
                .toList();
    }
}
