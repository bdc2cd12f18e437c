package org.parvis.territory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.map.MapGround;
import org.parvis.territory.map.SvgGround;
import org.parvis.territory.map.SvgMap;
import org.parvis.web.SharedAnswer;
import org.springframework.stereotype.Service;

/** Maps of the territory in scope, drawn from its own streets: for pages without JavaScript, print, and Leaflet's ground. */
@Service
public class TerritoryMap {

    /** Two metres in degrees: what a line may be off on the screen's ground. */
    private static final double TOLERANCE = 0.00002;

    private static final int MOST_CHARACTERS = 8 << 20;

    private record Drawn(UUID territory, long version, MapFrame frame) {}

    /** The whole town and the places that people look at lately. */
    private final Cache<Drawn, String> grounds = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Drawn key, String svg) -> svg.length())
            .build();

    private final Territories territories;
    private final PerVersion<MapGround> ground;
    private final PerVersion<SharedAnswer> basemap;

    TerritoryMap(Territories territories, MapLayers layers, Districts districts) {
        this.territories = territories;
        this.ground = new PerVersion<>(
                territories,
                () -> new MapGround(
                        layers.find(MapLayers.STREETS).map(MapShapes::read).orElse(List.of()),
                        layers.find(MapLayers.AREAS).map(MapShapes::read).orElse(List.of()),
                        districts.outlineShape().orElse(null)));
        this.basemap = new PerVersion<>(territories, () -> drawBasemap(ground.current()));
    }

    /**
     * A map as SVG, ready to be put into a page as it is.
     *
     * @param label says in words what the map shows
     */
    public String svg(MapFrame frame, String label, List<MapPin> pins) {
        Territory here = territories.current();
        String drawn = grounds.get(
                new Drawn(here.id(), here.version(), frame), key -> SvgGround.draw(ground.current(), key.frame()));
        return SvgMap.draw(drawn, frame, label, pins);
    }

    /** The same map for a template: escaped already, hence written as it is. */
    public Content drawing(MapFrame frame, String label, List<MapPin> pins) {
        String svg = svg(frame, label, pins);
        return output -> output.writeContent(svg);
    }

    /** The frame that shows the whole territory. */
    public MapFrame whole(int width, int height) {
        Envelope extent = ground.current().extent().orElse(new Envelope(2.0, 2.7, 48.6, 49.1));
        return MapFrame.showing(extent, width, height);
    }

    /** The frame that shows all of these points and some ground around. */
    public MapFrame showing(List<GeoPoint> points, int width, int height) {
        if (points.isEmpty()) {
            return whole(width, height);
        }
        Envelope extent = new Envelope();
        points.forEach(point -> extent.expandToInclude(point.lon(), point.lat()));
        MapFrame close = MapFrame.showing(extent, width, height);
        return new MapFrame(close.centre(), Math.max(400, close.widthMetres() * 1.2), width, height);
    }

    /** Streets and outline as GeoJSON, to be drawn by the browser where no tile server is configured. */
    public SharedAnswer basemap() {
        return basemap.current();
    }

    private static SharedAnswer drawBasemap(MapGround ground) {
        List<MapShape> shapes = new ArrayList<>();
        ground.outline().ifPresent(outline -> shapes.add(new MapShape("outline", "", outline)));
        ground.areas().stream()
                .filter(area -> area.kind().equals("park") || area.kind().equals("water"))
                .map(area -> new MapShape(
                        area.kind(), "", DouglasPeuckerSimplifier.simplify(area.shape(), TOLERANCE)))
                .filter(area -> !area.shape().isEmpty())
                .forEach(shapes::add);
        ground.streets().stream()
                .filter(street -> !street.kind().equals("path"))
                .map(street -> new MapShape(
                        street.kind(), street.name(), DouglasPeuckerSimplifier.simplify(street.shape(), TOLERANCE)))
                .filter(street -> !street.shape().isEmpty())
                .forEach(shapes::add);
        byte[] bytes = MapShapes.collection(shapes, 5).getBytes(StandardCharsets.UTF_8);
        return SharedAnswer.of(bytes, Duration.ofMinutes(10));
    }
}
