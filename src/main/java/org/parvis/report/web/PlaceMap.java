package org.parvis.report.web;

import java.util.List;
import org.parvis.report.Draft;
import org.parvis.report.browse.DrawnMap;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritoryMap;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The place of a draft on a map. */
@Component
class PlaceMap {

    private static final double METRES_ACROSS = 350;

    private final TerritoryMap map;
    private final Territories territories;

    PlaceMap(TerritoryMap map, Territories territories) {
        this.map = map;
        this.territories = territories;
    }

    /** Drawn by the server, ready to be put into a page; empty while there is no place. */
    String svg(Draft draft, View view) {
        return draft.spot() == null ? "" : svg(draft.spot().point(), view);
    }

    String svg(GeoPoint point, View view) {
        String label = view.t("report.place.map");
        return map.svg(MapFrame.around(point, METRES_ACROSS), label, List.of(MapPin.here(point, view.t("report.place.pin"))));
    }

    /** The same, with what browsers need to draw the whole territory themselves. */
    DrawnMap drawn(Draft draft, View view) {
        return DrawnMap.of(svg(draft, view), map.whole(640, 400).ground(), territories.current().settings().tiles());
    }
}
