package org.parvis.report.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.parvis.casework.CaseStatus;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.MapTiles;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritoryMap;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Draws the maps that stand in the pages themselves. */
@Component
public class MapDrawing {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final double SURROUNDINGS_METRES = 420;
    private static final double EQUATOR_METRES = 40_075_016;

    private final Browse browse;
    private final Districts districts;
    private final TerritoryMap map;
    private final Territories territories;

    MapDrawing(Browse browse, Districts districts, TerritoryMap map, Territories territories) {
        this.territories = territories;
        this.browse = browse;
        this.districts = districts;
        this.map = map;
    }

    /**
     * The reports of a list, gathered in marks.
     *
     * @param listed those that are gathered where no counts are kept
     */
    DrawnMap draw(ReportFilter filter, List<ListedReport> listed, View view) {
        Optional<MapFrame> frame = districts.outline().isPresent()
                ? Optional.of(map.whole(WIDTH, HEIGHT))
                : browse.box().map(box -> map.showing(List.of(box.southWest(), box.northEast()), WIDTH, HEIGHT));
        return frame.map(f -> draw(f, filter, listed, view)).orElse(DrawnMap.NONE);
    }

    private DrawnMap draw(MapFrame frame, ReportFilter filter, List<ListedReport> listed, View view) {
        MapContent content = browse.squares(filter, listed, window(frame));
        List<MapPin> pins = new ArrayList<>();
        content.clusters().forEach(cluster -> pins.add(new MapPin(
                cluster.middle(), brief(cluster.reports()), view.t("report.public.count", cluster.reports()), null, MapPin.Tone.OPEN)));
        content.reports().forEach(report -> pins.add(pin(report, view)));
        return DrawnMap.of(map.svg(frame, view.t("report.public.map.alt"), pins), frame.ground(), tiles());
    }

    /** One report and those around it. */
    DrawnMap around(GeoPoint point, String label, List<ListedReport> others, View view) {
        MapFrame frame = MapFrame.around(point, SURROUNDINGS_METRES);
        List<MapPin> pins = new ArrayList<>();
        others.forEach(other -> pins.add(pin(other, view)));
        pins.add(MapPin.here(point, label));
        return DrawnMap.of(map.svg(frame, view.t("report.public.map.of", label), pins), frame.ground(), tiles());
    }

    private @Nullable MapTiles tiles() {
        return territories.current().settings().tiles();
    }

    private static MapPin pin(ListedReport report, View view) {
        return new MapPin(report.point(), "", report.title(), view.url(report.path()), tone(report.status()));
    }

    private static MapPin.Tone tone(CaseStatus status) {
        return switch (status) {
            case RESOLVED -> MapPin.Tone.DONE;
            case DECLINED -> MapPin.Tone.BAD;
            default -> MapPin.Tone.OPEN;
        };
    }

    /** The same ground as a web map shows it, a step further away: fewer and larger squares. */
    private static MapView window(MapFrame frame) {
        Envelope ground = frame.ground();
        double latitude = Math.toRadians(frame.centre().lat());
        double tiles = EQUATOR_METRES * Math.cos(latitude) / frame.widthMetres() * frame.width() / 256;
        int zoom = Math.clamp((int) Math.floor(Math.log(tiles) / Math.log(2)) - 1, 0, 19);
        return new MapView(
                new GeoPoint(ground.getMinX(), ground.getMinY()), new GeoPoint(ground.getMaxX(), ground.getMaxY()), zoom);
    }

    private static String brief(int reports) {
        return reports < 1_000 ? String.valueOf(reports) : reports / 1_000 + "k";
    }
}
