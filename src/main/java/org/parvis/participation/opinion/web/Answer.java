package org.parvis.participation.opinion.web;

import java.util.Locale;
import org.parvis.participation.opinion.math.Counts;

/** How some people answered a statement, as a bar and as words: one definition for both. */
public record Answer(Counts counts) {

    private static final double WHOLE = 100;

    public int percent(int part) {
        return counts.seen() == 0 ? 0 : (int) Math.round(part * WHOLE / counts.seen());
    }

    /** How long a part of the bar is, in hundredths of it. */
    public String width(int part) {
        return String.format(Locale.ROOT, "%.2f", counts.seen() == 0 ? 0 : part * WHOLE / counts.seen());
    }
}
