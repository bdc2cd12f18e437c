package org.parvis.report.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws the map that stands in the page itself. */
@Component
class MapDrawing {

    private final Browse browse;
    private final Districts districts;
    private final JsonMapper json;

    MapDrawing(Browse browse, Districts districts, JsonMapper json) {
        this.browse = browse;
        this.districts = districts;
        this.json = json;
    }

    DrawnMap draw(ReportFilter filter) {
        Optional<JsonNode> outline = districts.outline().map(json::readTree);
        Bounds bounds = new Bounds();
        outline.ifPresent(shape -> bounds.add(shape.path("coordinates")));
        if (outline.isEmpty()) {
            browse.box().ifPresent(box -> bounds.add(box.southWest()).add(box.northEast()));
        }
        if (bounds.isEmpty()) {
            return new DrawnMap("", List.of(), "", "", "", "");
        }
        MapFrame frame = new MapFrame(bounds.southWest(), bounds.northEast(), DrawnMap.WIDTH, DrawnMap.HEIGHT);
        String path = outline.map(shape -> path(shape.path("coordinates"), frame)).orElse("");
        return new DrawnMap(
                path,
                marks(filter, frame),
                degrees(frame.southWest().lon()),
                degrees(frame.southWest().lat()),
                degrees(frame.northEast().lon()),
                degrees(frame.northEast().lat()));
    }

    private List<DrawnMap.Mark> marks(ReportFilter filter, MapFrame frame) {
        MapView view = new MapView(frame.southWest(), frame.northEast(), (int) Math.floor(frame.zoom()));
        MapContent content = browse.map(filter, view);
        List<DrawnMap.Mark> clusters = content.clusters().stream()
                .map(cluster -> mark(frame, cluster.middle(), cluster.reports()))
                .toList();
        List<DrawnMap.Mark> singles =
                content.reports().stream().map(report -> mark(frame, report.point(), 1)).toList();
        return java.util.stream.Stream.concat(clusters.stream(), singles.stream()).toList();
    }

    private static DrawnMap.Mark mark(MapFrame frame, GeoPoint at, int reports) {
        long radius = reports == 1 ? 5 : Math.min(22, Math.round(9 + 2.2 * Math.log(reports)));
        return new DrawnMap.Mark(Math.round(frame.x(at.lon())), Math.round(frame.y(at.lat())), radius, reports);
    }

    /** Every ring of a geometry's coordinates, however deep they are nested. */
    private static String path(JsonNode coordinates, MapFrame frame) {
        StringBuilder path = new StringBuilder();
        rings(coordinates, frame, path);
        return path.toString();
    }

    private static void rings(JsonNode node, MapFrame frame, StringBuilder path) {
        if (node.path(0).path(0).isNumber()) {
            char command = 'M';
            for (JsonNode position : node) {
                path.append(command)
                        .append(Math.round(frame.x(position.get(0).asDouble())))
                        .append(' ')
                        .append(Math.round(frame.y(position.get(1).asDouble())));
                command = 'L';
            }
            path.append('Z');
        } else {
            node.forEach(inner -> rings(inner, frame, path));
        }
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    /** The box around everything added. */
    private static final class Bounds {
        private @Nullable GeoPoint southWest;
        private @Nullable GeoPoint northEast;

        void add(JsonNode coordinates) {
            if (coordinates.path(0).isNumber()) {
                add(new GeoPoint(coordinates.get(0).asDouble(), coordinates.get(1).asDouble()));
            } else {
                coordinates.forEach(this::add);
            }
        }

        Bounds add(GeoPoint point) {
            southWest = southWest == null
                    ? point
                    : new GeoPoint(Math.min(southWest.lon(), point.lon()), Math.min(southWest.lat(), point.lat()));
            northEast = northEast == null
                    ? point
                    : new GeoPoint(Math.max(northEast.lon(), point.lon()), Math.max(northEast.lat(), point.lat()));
            return this;
        }

        boolean isEmpty() {
            return southWest == null;
        }

        GeoPoint southWest() {
            return java.util.Objects.requireNonNull(southWest);
        }

        GeoPoint northEast() {
            return java.util.Objects.requireNonNull(northEast);
        }
    }
}
