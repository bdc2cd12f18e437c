package org.parvis.report.browse;

import org.parvis.report.Cells;

/** A square of the map on the curve of {@link Cells}: the tile of a zoom. */
record Square(int zoom, long tile) {

    /** Its first cell. */
    long low() {
        return tile << shift();
    }

    /** Its last cell. */
    long high() {
        return low() + (1L << shift()) - 1;
    }

    private int shift() {
        return 2 * (Cells.ZOOM - zoom);
    }
}
