package org.parvis.report.browse;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/**
 * A map drawn by the server, and the ground it shows for the one that JavaScript puts in its place.
 *
 * @param svg ready to be put into a page; empty where there is nothing to draw
 * @param bounds «west,south,east,north»
 */
public record DrawnMap(String svg, String bounds) {

    static final DrawnMap NONE = new DrawnMap("", "");

    static DrawnMap of(String svg, Envelope ground) {
        String bounds = String.format(
                Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", ground.getMinX(), ground.getMinY(), ground.getMaxX(), ground.getMaxY());
        return new DrawnMap(svg, bounds);
    }

    public boolean isEmpty() {
        return svg.isEmpty();
    }
}
