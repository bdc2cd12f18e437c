package org.parvis.report.masking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/** Tells the number plate «AB 123 CD» from «de 150 cm», «le 118 bd» and «la 206 de», which are built alike. */
final class PlateWords {

    /** Words of two letters that stand before or after numbers, and units; none with I, O or U, which no plate has. */
    private static final Set<String> SMALL = Set.of(
            "de", "le", "la", "en", "et", "ce", "ne", "se", "sa", "ma", "ta", "me", "te", "je", "es", "as", "st", "ex",
            "av", "bd", "bt", "pl", "ch", "rd", "rn", "rs", "sq", "al", "cm", "mm", "km", "dm", "kg", "mg", "gr",
            "ml", "cl", "dl", "ha", "db", "hz", "kw", "mn", "mt", "nb", "ap");

    private PlateWords() {}

    /** @param match letters, gap, digits, gap, letters: groups 1, 2, 3 and 4 */
    static boolean isPlate(MatchResult match) {
        String first = match.group(1);
        String last = match.group(4);
        boolean firstIsWord = SMALL.contains(first.toLowerCase(Locale.ROOT));
        boolean lastIsWord = SMALL.contains(last.toLowerCase(Locale.ROOT));
        boolean capitals = isCapitals(first) && isCapitals(last);
        boolean spaced = match.group(2).startsWith(" ") || match.group(3).startsWith(" ");
        return capitals || !spaced ? !(firstIsWord && lastIsWord) : !(firstIsWord || lastIsWord);
    }

    private static boolean isCapitals(String letters) {
        return letters.equals(letters.toUpperCase(Locale.ROOT));
    }
}
