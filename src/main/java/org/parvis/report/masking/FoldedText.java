package org.parvis.report.masking;

import java.util.Arrays;

/**
 * A text as patterns read it: every space, dash and quotation mark is the plain one, full-width letters and digits are
 * the usual ones, and what nobody sees is left out. Remembers where each character stands in the text itself, which
 * stays as it was written.
 */
final class FoldedText {

    /** What stands for characters that are hidden already: neither letter nor digit, so that no pattern meets it. */
    static final char HIDDEN = '\uFFFC';

    private static final String SPACES = "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u3000";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String QUOTES = "«»\u201C\u201D\u201E";
    private static final String APOSTROPHES = "\u2018\u2019";
    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    private final String text;
    private final StringBuilder folded;
    private final int[] places;

    FoldedText(String text) {
        this.text = text;
        this.folded = new StringBuilder(text.length());
        int[] found = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (UNSEEN.indexOf(c) < 0) {
                found[folded.length()] = i;
                folded.append(fold(c));
            }
        }
        this.places = Arrays.copyOf(found, folded.length());
    }

    private static char fold(char c) {
        if (c < 128) {
            return c == '\t' ? ' ' : c;
        }
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - '\uFF01' + '!');
        }
        return SPACES.indexOf(c) >= 0 ? ' '
                : DASHES.indexOf(c) >= 0 ? '-'
                : QUOTES.indexOf(c) >= 0 ? '"'
                : APOSTROPHES.indexOf(c) >= 0 ? '\''
                : c;
    }

    CharSequence folded() {
        return folded;
    }

    /** Where a character of the folded text stands in the text. */
    int placeOf(int index) {
        return places[index];
    }

    String text() {
        return text;
    }

    /** From now on no pattern reads these characters. */
    void hide(int start, int end) {
        for (int i = start; i < end; i++) {
            folded.setCharAt(i, HIDDEN);
        }
    }
}
