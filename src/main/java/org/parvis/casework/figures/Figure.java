package org.parvis.casework.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one group of cases.
 *
 * @param median how long half of the answers took at most, to 5 %; null where there was none
 * @param ninety how long nine out of ten took at most
 */
public record Figure(Measures measures, @Nullable Duration median, @Nullable Duration ninety) {

    public static final Figure NONE = new Figure(Measures.NONE, null, null);
}
