package org.parvis.report.figures;

import org.parvis.shared.Period;

/**
 * What figures are wanted of.
 *
 * @param category code of a category or group; empty for all
 * @param district «layer:code»; empty for all
 */
public record FigureFilter(String category, String district, Period period) {

    public FigureFilter {
        category = category.strip();
        district = district.strip();
    }
}
