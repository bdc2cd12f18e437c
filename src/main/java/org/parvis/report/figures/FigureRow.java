package org.parvis.report.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table of figures.
 *
 * @param key what it is of, as stored: a month, a category, a district
 * @param label the same for people
 * @param isOfTown whether the town calls it so, in its own language
 * @param median how long half of the answers took at most; null where there was none
 */
public record FigureRow(String key, String label, boolean isOfTown, Counts counts, @Nullable Duration median) {}
