package org.parvis.web;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of print may end: as Unicode has it (UAX 14), but never at an apostrophe within a word. Java's own rules take the
 * curled one (’) for a closing quotation mark, and «qu’à» would be torn in two.
 */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator places = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        places.setText(text);
    }

    @Override
    public int next() {
        int place = places.next();
        while (place != BreakIterator.DONE && place < text.length() && text.charAt(place - 1) == '’' && Character.isLetter(text.charAt(place))) {
            place = places.next();
        }
        return place;
    }
}
