package org.parvis.shared;

import org.jspecify.annotations.Nullable;

/** Which characters may travel: those of XML 1.0 (§2.2), in JSON too, so that both formats say the same. */
public final class Characters {

    private Characters() {}

    /** The text without characters that XML forbids (controls, halves of surrogate pairs); empty for null. */
    public static String allowed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : cleaned(text, i);
    }

    private static String cleaned(String text, int from) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                kept.append(c);
            } else if (isPair(text, i)) {
                kept.append(c).append(text.charAt(++i));
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' ? c < Character.MIN_SURROGATE || (c > Character.MAX_SURROGATE && c < '\uFFFE')
                : c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }
}
