package org.parvis.report.open311.wire;

import org.jspecify.annotations.Nullable;

/** Words in a cell that no spreadsheet takes for a formula: those that look like one get an apostrophe in front. */
public final class SafeCell {

    private static final String BEGINNINGS = "=+-@＝＋－＠|%";

    private SafeCell() {}

    public static String of(@Nullable String words) {
        String allowed = Characters.allowed(words);
        return looksLikeAFormula(allowed) ? "'" + allowed : allowed;
    }

    private static boolean looksLikeAFormula(String words) {
        String start = words.stripLeading();
        boolean led = !words.isEmpty() && "\t\r\n".indexOf(words.charAt(0)) >= 0;
        return led || (!start.isEmpty() && BEGINNINGS.indexOf(start.charAt(0)) >= 0);
    }
}
