package org.parvis.shared;

import org.jspecify.annotations.Nullable;

/**
 * Words in a cell that no spreadsheet takes for a formula: what looks like the beginning of one gets an apostrophe in
 * front. Where the semicolon parts cells, as in French, a cell begins also after a semicolon or a line break of our
 * text, whatever quotes stand around it.
 */
public final class SafeCell {

    private static final String ENDS = ";\r\n\u000B\f\u0085\u2028\u2029";

    private SafeCell() {}

    public static String of(@Nullable String words) {
        String text = Characters.allowed(words);
        StringBuilder guarded = null;
        boolean leads = false; // whether only spaces and quotes stand between here and the beginning of a formula
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            leads = begins(c) || (leads && (c == '"' || isSpace(c)));
            if (leads && (i == 0 || ENDS.indexOf(text.charAt(i - 1)) >= 0)) {
                guarded = (guarded == null ? new StringBuilder(text) : guarded).insert(i, '\'');
            }
        }
        String cell = guarded == null ? text : guarded.toString();
        return !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** A switch, as every character of every export comes by here. */
    private static boolean begins(char c) {
        return switch (c) {
            case '=', '+', '@', '＝', '＋', '－', '＠', '|', '%', '-' -> true;
            default -> false;
        };
    }

    /** White space of Unicode. */
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }
}
