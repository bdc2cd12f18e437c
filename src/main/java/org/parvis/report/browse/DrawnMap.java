package org.parvis.report.browse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.territory.MapTiles;

/**
 * A map drawn by the server, and the ground it shows for the one that JavaScript puts in its place.
 *
 * @param svg ready to be put into a page; empty where there is nothing to draw
 * @param bounds «west,south,east,north»
 * @param tiles the base map that the territory has chosen; null for its own streets
 */
public record DrawnMap(String svg, String bounds, @Nullable MapTiles tiles) {

    static final DrawnMap NONE = new DrawnMap("", "", null);

    public static DrawnMap of(String svg, Envelope ground, @Nullable MapTiles tiles) {
        String bounds = String.format(
                Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", ground.getMinX(), ground.getMinY(), ground.getMaxX(), ground.getMaxY());
        return new DrawnMap(svg, bounds, tiles);
    }

    public boolean isEmpty() {
        return svg.isEmpty();
    }
}
