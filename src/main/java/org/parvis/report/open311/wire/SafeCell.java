package org.parvis.report.open311.wire;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words in a cell that no spreadsheet takes for a formula: what looks like the beginning of one gets an apostrophe in
 * front. Where the semicolon parts cells, as in French, a cell begins also after a semicolon or a line break of our
 * text, whatever quotes stand around it.
 */
public final class SafeCell {

    private static final String BEGINNINGS = "[=+@＝＋－＠|%-]";

    private static final Pattern FIRST = Pattern.compile("(?U)^(?=[\\t\\r\\n]|\\s*" + BEGINNINGS + ")");
    private static final Pattern LATER = Pattern.compile(
            "(?U)(?<=[;\\r\\n\\x0B\\f\\x85\\u2028\\u2029])(?=[\\s\"]*" + BEGINNINGS + ")");

    private SafeCell() {}

    public static String of(@Nullable String words) {
        String guarded = LATER.matcher(Characters.allowed(words)).replaceAll("'");
        return FIRST.matcher(guarded).find() ? "'" + guarded : guarded;
    }
}
