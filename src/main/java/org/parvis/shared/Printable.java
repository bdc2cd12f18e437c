package org.parvis.shared;

import java.util.regex.Pattern;

/**
 * Words typed by anybody, made safe to print anywhere: control characters and bidirectional overrides are taken out, as
 * they let a name pretend to be something else or split a header.
 */
public final class Printable {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    private static final Pattern DECEIVING =
            Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\p{Cs}&&[^\\n\\t]]");

    private Printable() {}

    /** Several lines; line breaks become {@code \n}. */
    public static String text(String typed) {
        if (typed.chars().allMatch(Printable::isPlain)) {
            return typed.strip();
        }
        return DECEIVING.matcher(LINE_BREAKS.matcher(typed).replaceAll("\n")).replaceAll("").strip();
    }

    /** Characters that stay as they are: nearly all that people write, so that the patterns are rarely asked. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7f
                || c == '\n'
                || c == '\t'
                || c >= 0xa0 && c < 0x200e && c != 0x061c
                || c > 0x200f && c < 0x2028
                || c > 0x202e && c < 0x2066
                || c > 0x2069 && c < Character.MIN_SURROGATE;
    }

    /** One line, cut at {@code longest} characters without splitting one. */
    public static String line(String typed, int longest) {
        return cut(text(typed).replaceAll("\\s+", " "), longest);
    }

    /** The words, cut at {@code longest} characters without splitting one. */
    public static String cut(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return words.substring(0, end) + "…";
    }
}
