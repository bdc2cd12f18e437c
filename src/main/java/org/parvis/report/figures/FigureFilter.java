package org.parvis.report.figures;

/**
 * What figures are wanted of.
 *
 * @param category code of a category or group; empty for all
 * @param district «layer:code»; empty for all
 * @param months how far back, this month counted
 */
public record FigureFilter(String category, String district, int months) {

    public FigureFilter {
        months = months == 24 || months == 36 ? months : 12;
        category = category.strip();
        district = district.strip();
    }
}
