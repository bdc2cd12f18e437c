package org.parvis.territory.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.shared.Ids;
import org.parvis.territory.District;
import org.parvis.territory.DistrictLayer;
import org.parvis.territory.Neighbour;
import org.parvis.territory.file.TerritoryFile.DistrictShape;
import org.parvis.territory.file.TerritoryFile.NeighbourShape;
import org.parvis.territory.geo.Feature;

/** Reads the ground: the outline, the layers of districts, the communes around. */
final class GroundReader {

    private final Entry root;
    private final ShapeReader shapes;
    private final List<DistrictLayer> layers = new ArrayList<>();
    private final List<DistrictShape> districts = new ArrayList<>();

    GroundReader(Entry root, ShapeReader shapes) {
        this.root = root;
        this.shapes = shapes;
        for (Entry layer : root.entries("districts")) {
            read(layer);
        }
    }

    @Nullable Geometry outline() {
        Geometry outline = shapes.area(root, "outline");
        if (outline == null && root.has("outline")) {
            root.problem("outline", "must hold an area (Polygon or MultiPolygon)");
        }
        return outline;
    }

    List<DistrictLayer> layers() {
        return layers;
    }

    List<DistrictShape> districts() {
        return districts;
    }

    List<NeighbourShape> neighbours() {
        return root.entry("neighbours").map(this::neighbours).orElse(List.of());
    }

    private void read(Entry layer) {
        DistrictLayer read = new DistrictLayer(
                layer.text("layer", Rules.CODE), layer.optional("name").orElse(""), layers.size());
        String codeName = layer.optional("code").orElse("code");
        String labelName = layer.optional("label").orElse("name");
        Set<String> codes = new HashSet<>();
        int i = 0;
        for (Feature feature : shapes.features(layer, "file")) {
            String where = "feature " + ++i;
            String code = property(layer, feature, codeName, where);
            String label = property(layer, feature, labelName, where);
            if (!codes.add(code)) {
                layer.problem("file", where + " has the code \"" + code + "\" for the second time");
            }
            if (!ShapeReader.isArea(feature.geometry())) {
                layer.problem("file", where + " is not an area");
            }
            Geometry shape = shapes.valid(layer, "file", feature.geometry());
            districts.add(new DistrictShape(new District(Ids.next(), read.code(), code, label), shape));
        }
        if (i == 0) {
            layer.problem("file", "must give at least one district (a GeoJSON file beside this one)");
        }
        refuseTwice(layer, read);
        layer.refuseOthers();
        layers.add(read);
    }

    private void refuseTwice(Entry layer, DistrictLayer read) {
        if (layers.stream().anyMatch(other -> other.code().equals(read.code()))) {
            layer.problem("layer", "\"" + read.code() + "\" stands here for the second time");
        }
    }

    private List<NeighbourShape> neighbours(Entry entry) {
        String codeName = entry.optional("code").orElse("code");
        String labelName = entry.optional("label").orElse("name");
        String siteName = entry.optional("website").orElse("website");
        List<NeighbourShape> read = new ArrayList<>();
        int i = 0;
        for (Feature feature : shapes.features(entry, "file")) {
            String where = "feature " + ++i;
            Neighbour neighbour = new Neighbour(
                    property(entry, feature, codeName, where),
                    property(entry, feature, labelName, where),
                    feature.property(siteName).orElse(null));
            read.add(new NeighbourShape(neighbour, shapes.valid(entry, "file", feature.geometry())));
        }
        entry.refuseOthers();
        return read;
    }

    private static String property(Entry entry, Feature feature, String name, String where) {
        return feature.property(name).orElseGet(() -> {
            entry.problem("file", where + " has no property \"" + name + "\"; it has "
                    + String.join(", ", feature.properties().keySet()));
            return "";
        });
    }
}
