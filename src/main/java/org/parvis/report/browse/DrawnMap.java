package org.parvis.report.browse;

import java.util.List;

/**
 * A map drawn by the server, for pages without JavaScript: the territory's outline and a mark for each square with
 * reports.
 *
 * @param outline path of the outline; empty where it is not known
 */
public record DrawnMap(String outline, List<Mark> marks, String west, String south, String east, String north) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 400;

    /** @param radius in the drawing's units; grows with the number */
    public record Mark(long x, long y, long radius, int reports) {}

    public boolean isEmpty() {
        return outline.isEmpty() && marks.isEmpty();
    }
}
