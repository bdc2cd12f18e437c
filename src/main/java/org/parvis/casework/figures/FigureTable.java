package org.parvis.casework.figures;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/**
 * Figures by every dimension at once.
 *
 * @param all of everything together
 */
public record FigureTable(Figure all, Map<YearMonth, Figure> months, Map<Dimension, Map<String, Figure>> groups) {

    /** By the keys of a dimension, in their order. */
    public Map<String, Figure> by(Dimension dimension) {
        return groups.getOrDefault(dimension, Map.of());
    }

    static FigureTable of(Map<Dimension, Map<String, Figure>> groups) {
        Map<YearMonth, Figure> months = new TreeMap<>();
        Map<String, Figure> all = groups.getOrDefault(Dimension.ALL, Map.of());
        all.forEach((key, figure) -> {
            if (!key.isEmpty()) {
                months.put(YearMonth.parse(key), figure);
            }
        });
        return new FigureTable(all.getOrDefault("", Figure.NONE), months, groups);
    }
}
