package org.parvis.territory.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.file.TerritoryFile.Landmark;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.file.TerritoryFile.ObjectLayer;
import org.parvis.territory.file.TerritoryFile.ObjectPoint;
import org.parvis.territory.geo.Feature;

/** Reads what the map draws and what stands in the street. Files exported from OpenStreetMap are read as they are. */
final class MapReader {

    private final Entry root;
    private final @Nullable Entry map;
    private final ShapeReader shapes;

    MapReader(Entry root, ShapeReader shapes) {
        this.root = root;
        this.map = root.entry("map").orElse(null);
        this.shapes = shapes;
    }

    List<MapShape> streets() {
        return features("streets").stream()
                .filter(feature -> feature.geometry().getDimension() == 1)
                .map(feature -> new MapShape(MapKinds.ofStreet(feature), name(feature), feature.geometry()))
                .toList();
    }

    List<MapShape> areas() {
        return features("areas").stream()
                .flatMap(feature -> MapKinds.ofArea(feature).stream()
                        .map(kind -> new MapShape(kind, name(feature), feature.geometry())))
                .toList();
    }

    List<Landmark> landmarks() {
        return features("landmarks").stream()
                .filter(feature -> !name(feature).isEmpty())
                .flatMap(feature -> names(feature).map(name -> new Landmark(name, centre(feature.geometry()))))
                .toList();
    }

    /** The name and, as OpenStreetMap writes them, the other ones that people use: «Mairie» for «Hôtel de ville». */
    private static Stream<String> names(Feature feature) {
        Stream<String> others = feature.property("alt_name").stream()
                .flatMap(names -> Arrays.stream(names.split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        return Stream.concat(Stream.of(name(feature)), others).distinct();
    }

    List<ObjectLayer> objects() {
        List<ObjectLayer> layers = new ArrayList<>();
        for (Entry entry : root.entries("objects")) {
            layers.add(layer(entry));
            entry.refuseOthers();
        }
        return layers;
    }

    /** Notes what the map's settings hold besides. */
    void close() {
        if (map != null) {
            map.refuseOthers();
        }
    }

    private ObjectLayer layer(Entry entry) {
        String idName = entry.optional("id").orElse("id");
        String labelName = entry.optional("label").orElse("label");
        String ownerName = entry.optional("owner").orElse("owner");
        List<ObjectPoint> objects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int i = 0;
        for (Feature feature : shapes.features(entry, "file")) {
            i++;
            Optional<String> reference = feature.property(idName);
            if (reference.isEmpty() || !seen.add(reference.get())) {
                entry.problem("file", "feature " + i + " needs a property \"" + idName + "\" that no other has");
            } else {
                objects.add(new ObjectPoint(
                        reference.get(),
                        feature.property(labelName).orElse(""),
                        feature.property(ownerName).orElse(""),
                        centre(feature.geometry())));
            }
        }
        return new ObjectLayer(entry.text("kind", Rules.CODE), entry.text("name"), objects);
    }

    private List<Feature> features(String name) {
        return map == null ? List.of() : shapes.features(map, name);
    }

    private static String name(Feature feature) {
        return feature.property("name").or(() -> feature.property("nom")).orElse("");
    }

    private static GeoPoint centre(Geometry geometry) {
        Point centre = geometry.getInteriorPoint();
        return new GeoPoint(centre.getX(), centre.getY());
    }
}
