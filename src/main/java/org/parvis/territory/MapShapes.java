package org.parvis.territory;

import java.util.List;
import java.util.Optional;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.geo.GeoJson;
import tools.jackson.databind.json.JsonMapper;

/** What the map draws, as it is stored: a GeoJSON collection whose features say their kind and name. */
final class MapShapes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MapShapes() {}

    static Optional<String> collection(List<MapShape> shapes) {
        return shapes.isEmpty() ? Optional.empty() : Optional.of(collection(shapes, 6));
    }

    static String collection(List<MapShape> shapes, int decimals) {
        StringBuilder out = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        String separator = "";
        for (MapShape shape : shapes) {
            out.append(separator)
                    .append("{\"type\":\"Feature\",\"properties\":{\"kind\":")
                    .append(JSON.writeValueAsString(shape.kind()));
            if (!shape.name().isEmpty()) {
                out.append(",\"name\":").append(JSON.writeValueAsString(shape.name()));
            }
            out.append("},\"geometry\":")
                    .append(GeoJson.write(shape.shape(), decimals))
                    .append('}');
            separator = ",\n";
        }
        return out.append("]}").toString();
    }

    static List<MapShape> read(String collection) {
        return GeoJson.features(collection).stream()
                .map(feature -> new MapShape(
                        feature.property("kind").orElse(""),
                        feature.property("name").orElse(""),
                        feature.geometry()))
                .toList();
    }
}
