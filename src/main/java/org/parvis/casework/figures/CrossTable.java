package org.parvis.casework.figures;

import java.util.Map;

/**
 * Figures by two dimensions: what is of a row and of a column at once. Delays are not told.
 *
 * @param isWhole whether all cases of these figures are counted by two dimensions; cases that a version before counted are
 *     not yet
 */
public record CrossTable(Map<Cell, Measures> cells, boolean isWhole) {

    /** @param row a key of the dimension of rows */
    public record Cell(String row, String column) {}

    public CrossTable {
        cells = Map.copyOf(cells);
    }

    public Measures at(String row, String column) {
        return cells.getOrDefault(new Cell(row, column), Measures.NONE);
    }
}
